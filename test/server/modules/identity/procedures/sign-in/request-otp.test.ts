import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPayload } from '../../../../../../server/platform/crypto'
import { openTestCounty, somebody, type TestCounty } from '../../../../../support/actors'
import { codeOf, problemOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const ask = (phone: string, address = '10.1.0.1') => somebody(county, { address }).call.identity.requestOtp({ phone })
const moveSeconds = (seconds: number) =>
  county.clock.moveTo(new Date(county.clock.nowMs() + seconds * 1000).toISOString())

describe('a one-time code', () => {
  it('is sent to any phone, with the same answer whether the county knows it', async () => {
    const known = await ask('15400000002')
    const unknown = await ask('+86 139-0000-0001')
    expect(Object.keys(known)).toEqual(Object.keys(unknown))
    expect(known).toMatchObject({ sentAt: '2026-03-02T01:00:00.000Z', waitSeconds: 60 })
    expect(known.demoCode).toMatch(/^\d{6}$/)
  })

  it('leaves as one sealed message, in which neither phone nor code can be read', async () => {
    const { demoCode } = await ask('15400000003')
    const row = await county.services.db.outboxRow.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
      where: { kind: 'sms' },
    })
    const rows = await county.services.db.outboxRow.findMany({ where: { kind: 'sms' } })
    const opened = rows.map((one) => openPayload(county.services.keys, 'sms', one.payload))
    expect(opened).toContainEqual({
      phone: '15400000003',
      key: 'm.otp',
      values: { action: '登录', otp: demoCode, minutes: '5' },
      until: '2026-03-02T01:05:00.000Z',
    })
    expect(JSON.stringify(rows)).not.toMatch(/15400000003/)
    expect(JSON.stringify(row.payload)).not.toContain(demoCode)
    const stored = await county.services.db.oneTimeCode.findMany()
    expect(JSON.stringify(stored)).not.toContain(demoCode)
  })

  it('is not shown outside the demo', async () => {
    const real = { ...county, services: { ...county.services, demo: false } }
    expect(await somebody(real).call.identity.requestOtp({ phone: '15400000004' })).toEqual({
      sentAt: county.clock.now(),
      waitSeconds: 60,
    })
  })

  it('is not sent again within a minute, and the refused try is no reason to wait longer', async () => {
    await ask('15400000005')
    moveSeconds(20)
    expect(await problemOf(ask('15400000005'))).toMatchObject({
      code: 'identity.otpTooOften',
      what: '40 秒后才能再发。',
      values: { waitSeconds: 40 },
    })
    moveSeconds(41)
    expect((await ask('15400000005')).demoCode).toMatch(/^\d{6}$/)
  })

  it('is sent five times a day to one phone, then tomorrow', async () => {
    for (let time = 0; time < 5; time += 1) {
      await ask('15400000006')
      moveSeconds(61)
    }
    expect(await problemOf(ask('15400000006'))).toMatchObject({
      code: 'identity.otpTooOften',
      what: '这个号码今天发了 5 次，明天才能再发。',
    })
    county.clock.moveTo('2026-03-03T00:00:01+08:00')
    expect((await ask('15400000006')).demoCode).toMatch(/^\d{6}$/)
  })

  it('asked for by one address for many phones ends after thirty an hour', async () => {
    const codes: string[] = []
    for (let index = 0; index < 32; index += 1) {
      const phone = `1390000${String(1000 + index)}`
      codes.push(
        await ask(phone, '10.9.9.9').then(
          () => 'sent',
          (error) => error.cause.problem.code,
        ),
      )
    }
    expect(codes.filter((code) => code === 'sent')).toHaveLength(30)
    expect(codes.at(-1)).toBe('identity.tooMany')
    expect((await ask('13900009999', '10.9.9.10')).waitSeconds).toBe(60)
  })

  it('is refused to what is no phone number', async () => {
    for (const phone of ['', '123', '25400000001', '1540000000', "15400000001' OR 1=1", '1'.repeat(500)])
      expect(await codeOfInput(ask(phone)), phone).toBe('BAD_REQUEST')
  })
})

async function codeOfInput(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : await codeOf(call)
}
