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

describe('a citizen signs in with WeChat', () => {
  it('for the first time and binds a phone, then WeChat alone is enough', async () => {
    const session = await bind(await ticketOf('kuang.1'), '15400000002')
    expect(session.me).toMatchObject({ kind: 'citizen', wechatBound: true, phoneMasked: '154****0002' })
    const again = await login('kuang.2')
    expect('token' in again && again.me).toEqual(session.me)
  })

  it('with a code that was used or made up, and is refused', async () => {
    await login('zhou.1')
    expect(await codeOf(login('zhou.1'))).toBe('identity.wechatCode')
    expect(await codeOf(login('no code at all'))).toBe('identity.wechatCode')
  })

  it('while WeChat is down, slow to answer or unconnected, and keeps what was typed', async () => {
    standIns.faults.add('wechat', { kind: 'status', status: 500 })
    expect(await codeOf(login('xie.1'))).toBe('identity.wechatFailed')
    standIns.faults.add('wechat', { kind: 'cut' })
    expect(await codeOf(login('xie.2'))).toBe('identity.wechatFailed')
    const unconnected = { ...county, services: { ...county.services, wechat: null } }
    expect(
      await codeOf(somebody(unconnected).call.identity.loginByWechat({ code: 'xie.3', deviceLabel: '微信' })),
    ).toBe('identity.wechatFailed')
  })

  it('and no openid lies in the database as text', async () => {
    const accounts = await county.services.db.account.findMany({ where: { openidBlind: { not: null } } })
    expect(accounts).toHaveLength(1)
    const text = Buffer.from(accounts[0]?.openidCipher ?? []).toString('latin1')
    expect(text).not.toMatch(/o[\w-]{27}/)
  })
})
