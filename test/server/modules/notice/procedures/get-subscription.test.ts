import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AFTER_SUBMITTING } from '../../../../../server/modules/notice/procedures/get-subscription'
import { getTemplate } from '../../../../../server/modules/notice/store/template-store'
import { registerTemplates } from '../../../../../server/modules/notice/wechat-templates'
import { openTestCounty, somebody, type TestCounty } from '../../../../support/actors'

/** Every message that an act of the law's table names. */
const sentByActs = new Set(
  readdirSync('shared/case/acts', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(`shared/case/acts/${file}`, 'utf8').match(/(?<=')m\.[A-Za-z]+(?=')/g) ?? []),
)

let county: TestCounty
const ask = () => somebody(county).call.notice.getSubscription({})
beforeAll(async () => {
  county = await openTestCounty({ wechat: { url: 'http://127.0.0.1:9', key: 'wx', secret: 'secret' } })
})
beforeEach(() => registerTemplates(new Map()))
afterAll(() => county.close())

describe('the reminders that a phone asks for', () => {
  it('are three at most, most useful first, and each goes by WeChat when some act sends it', async () => {
    const { templateIds } = await ask()
    expect(templateIds).toEqual(['m.prereviewReturned', 'm.nodeChanged', 'm.delivered'])
    for (const key of templateIds) {
      const { template } = await getTemplate(county.services.db, key)
      expect(template.kind, key).toBe('subscribe')
      expect(sentByActs.has(key), key).toBe(true)
    }
  })

  it('never name a message that no act sends', () => {
    expect(AFTER_SUBMITTING.filter((key) => !sentByActs.has(key))).toEqual([])
  })

  it('are only those that the county registered with WeChat, under its ids', async () => {
    registerTemplates(
      new Map([
        ['m.rateAsk', 'TEMPLATE-9'],
        ['m.prereviewReturned', 'TEMPLATE-1'],
        ['m.pickupReady', 'TEMPLATE-5'],
      ]),
    )
    expect((await ask()).templateIds).toEqual(['TEMPLATE-1', 'TEMPLATE-9'])
  })

  it('are none where WeChat is not connected', async () => {
    const alone = { ...county, services: { ...county.services, wechat: null } }
    expect(await somebody(alone).call.notice.getSubscription({})).toEqual({ templateIds: [] })
  })
})
