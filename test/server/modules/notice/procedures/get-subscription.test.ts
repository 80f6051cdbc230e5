import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registerTemplates } from '../../../../../server/modules/notice/wechat-templates'
import { openTestCounty, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty({ wechat: { url: 'http://127.0.0.1:9', key: 'wx', secret: 'secret' } })
})
afterEach(() => registerTemplates(new Map()))
afterAll(() => county.close())

describe('the reminders that a phone asks for', () => {
  it('are three at most, under the templates that the county registered', async () => {
    registerTemplates(new Map([['m.pickupReady', 'TEMPLATE-9']]))
    const { templateIds } = await somebody(county).call.notice.getSubscription({})
    expect(templateIds).toHaveLength(3)
    expect(templateIds.at(-1)).toBe('TEMPLATE-9')
    expect(templateIds[0]).toBe('m.prereviewReturned')
  })

  it('are none where WeChat is not connected', async () => {
    const alone = { ...county, services: { ...county.services, wechat: null } }
    expect(await somebody(alone).call.notice.getSubscription({})).toEqual({ templateIds: [] })
  })
})
