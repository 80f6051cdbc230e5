import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWords } from '../../../../server/modules/notice'
import { templateOf, templates } from '../../../shared/notice/sample-values'
import { openTestCounty, type TestCounty } from '../../../support/actors'
import { inWrite, PESTICIDE } from './paper-story'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const wordsOf = (key: string, facts: Readonly<Record<string, string>>) =>
  inWrite(county, (ctx) => callWords(ctx, PESTICIDE, { key, facts }))

describe('the words of a call', () => {
  it('of a refusal are the county’s, with the reason of the act and what whoever rings must not do', async () => {
    const words = await wordsOf('s.refuseCall', { reason: '没有隔离', condition: '隔离', otherHelp: '整改指导' })
    expect(words?.say[0]).toContain('您申请的农药经营许可证核发，这次没有通过。主要是没有隔离')
    expect(words?.say[1]).toMatch(/六十日内可以申请复议，六个月内可以打官司/)
    expect(words?.mind).toEqual(['不许：不争辩，不说“政策就是这样”；不劝人放弃复议。'])
  })

  it('say days as people say them', async () => {
    const words = await wordsOf('s.supplementCall', { missing: '平面图', missingCount: '1', deadline: '2026-03-12' })
    expect(words?.say.join()).toMatch(/还差1样：平面图.*最晚2026年3月12日/)
  })

  it('hold no open place in any script of the county', async () => {
    const scripts = templates.filter((template) => template.kind === 'script')
    expect(scripts.length).toBeGreaterThan(5)
    for (const { key, placeholders } of scripts) {
      const facts = Object.fromEntries(placeholders.map(({ name, example }) => [name, example]))
      const words = await wordsOf(key, facts)
      expect(JSON.stringify(words), key).not.toMatch(/[{}]{2}|\{\w+\}|undefined/)
      expect([...(words?.say ?? []), ...(words?.mind ?? [])].length, key).toBeGreaterThan(0)
    }
  })

  it('are none where the county published none, or one that asks for what nobody knows', async () => {
    expect(await wordsOf('s.acceptedCall', {})).toBeNull()
    const key = 's.strange'
    const body = { ...templateOf('s.refuseCall'), key, body: [{ b: 'list', intro: '说', items: ['“{nobodyKnows}”'] }] }
    const publishedAt = new Date(county.clock.now())
    await county.services.db.noticeTemplate.create({ data: { key, version: 1, kind: 'script', body, publishedAt } })
    expect(await wordsOf('s.strange', {})).toBeNull()
  })
})
