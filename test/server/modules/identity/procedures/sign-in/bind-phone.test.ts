import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StandIns, startStandIns } from '../../../../../../stand-in/start-stand-ins'
import { openTestCounty, somebody, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let standIns: StandIns
let county: TestCounty
beforeAll(async () => {
  standIns = await startStandIns()
  county = await openTestCounty({ wechat: standIns.wechat })
})
afterAll(async () => {
  await county.close()
  await standIns.close()
})

const login = (code: string) => somebody(county).call.identity.loginByWechat({ code, deviceLabel: '微信' })

async function ticketOf(code: string): Promise<string> {
  const answer = await login(code)
  if (!('needsPhone' in answer)) throw new Error('was known')
  return answer.ticket
}

async function bind(ticket: string, phone: string) {
  const { demoCode } = await somebody(county).call.identity.requestOtp({ phone })
  return somebody(county).call.identity.bindPhone({ ticket, phone, code: demoCode ?? '', deviceLabel: '微信' })
}

describe('a ticket', () => {
  it('that was changed, cut, of another kind or older than ten minutes is refused', async () => {
    const ticket = await ticketOf('luo.1')
    const changed = `${ticket.slice(0, 30)}${ticket[30] === 'A' ? 'B' : 'A'}${ticket.slice(31)}`
    for (const bad of [changed, ticket.slice(0, -4), 'x'.repeat(60)])
      expect(await codeOf(bind(bad, `1391111${String(1000 + bad.length)}`))).toBe('identity.wechatCode')
    county.clock.moveTo('2026-03-02T09:11:00+08:00')
    expect(await codeOf(bind(ticket, '13911112001'))).toBe('identity.wechatCode')
  })

  it('moves WeChat from one phone to another, and from one WeChat to another', async () => {
    const first = await ticketOf('wen.1')
    await bind(first, '13911113001')
    const moved = await bind(first, '13911113002')
    const now = await login('wen.2')
    expect('me' in now && now.me).toMatchObject({ phoneMasked: '139****3002' })
    expect(moved.me).toMatchObject({ wechatBound: true })
    expect(await county.services.db.account.count({ where: { openidBlind: { not: null } } })).toBe(1)
  })
})
