import { readFileSync } from 'node:fs'
import { NoticeTemplate } from '@shared/notice/notice-template'
import { templateFaults } from '@shared/notice/template-faults'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const read = (name: string) =>
  z.parse(z.array(NoticeTemplate), JSON.parse(readFileSync(`prisma/seed/data/${name}.json`, 'utf8')).notices)
const all = [...read('notices'), ...read('notices-county')]
const receipt = all.find((one) => one.key === 'receipt') as NoticeTemplate
const whatOf = (change: Partial<NoticeTemplate>) => templateFaults({ ...receipt, ...change }).map((one) => one.what)

describe('a template', () => {
  it.each(all.map((template) => [template.key, template] as const))(
    '%s of the demo county may be published',
    (_, one) => {
      expect(templateFaults(one)).toEqual([])
    },
  )

  it('may ask for nothing that has no meaning, on paper or by message', () => {
    expect(whatOf({ body: [...receipt.body, { b: 'para', text: '您的{nothing}' }] })).toEqual([
      '用了 {nothing}，但没有说明它是什么。写进 placeholders，或改成有的',
    ])
    expect(whatOf({ short: '{nobody}您好' })).toEqual(['短信用了 {nobody}，但没有说明它是什么'])
  })

  it('changes words, and makes no new kind of paper', () => {
    expect(whatOf({ key: 'loveLetter' })[0]).toContain('没有这种文书')
    expect(whatOf({ body: [] })).toContain('文书没有正文')
  })

  it('has a message that goes out as one', () => {
    expect(whatOf({ short: '很'.repeat(71) })).toEqual(['短信最多 70 个字，现在 71 个'])
  })
})
