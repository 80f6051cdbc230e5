import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKeys, signCode } from '../../../../../../server/platform/crypto'
import { openTestCounty, signIn, signInDevice, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { atTheCounter, ITEM } from './service-code'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('a clerk scans a service code', () => {
  it('and sees masks, while the phone is asked', async () => {
    const { kuang, clerk, code } = await atTheCounter(county)
    const scanned = await clerk.call.identity.scanServiceCode({ code, itemId: ITEM })
    expect(scanned).toMatchObject({
      person: { nameMasked: '旷**', idMasked: '990423********9019', phoneMasked: '154****0002' },
      expiresAt: '2026-03-02T01:05:00.000Z',
    })
    expect(await kuang.call.identity.listConsents({})).toMatchObject([
      { consentId: scanned.consentId, clerkName: '旷永清', pointName: '沙头村便民服务站' },
    ])
  })

  it('on a device of the station, signed in', async () => {
    const { code } = await atTheCounter(county)
    const station = await signInDevice(county, 'st-201', 'shatou')
    expect((await station.call.identity.scanServiceCode({ code, itemId: ITEM })).person.nameMasked).toBe('旷**')
  })

  it('a second time, and is told that it was used', async () => {
    const { clerk, code } = await atTheCounter(county)
    await clerk.call.identity.scanServiceCode({ code, itemId: ITEM })
    expect(await codeOf(clerk.call.identity.scanServiceCode({ code, itemId: ITEM }))).toBe('identity.codeUsed')
  })

  it('at two counters at the same moment, and one of them has it', async () => {
    const { clerk, code } = await atTheCounter(county)
    const other = await signIn(county, 'yh.win1')
    const answers = await Promise.all(
      [clerk, other, clerk, other].map((who) =>
        who.call.identity.scanServiceCode({ code, itemId: ITEM }).then(
          () => 'asked',
          (error) => error.cause.problem.code,
        ),
      ),
    )
    expect(answers.filter((answer) => answer === 'asked')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'identity.codeUsed')).toHaveLength(3)
  })

  it('after its minute, and is told that it has ended', async () => {
    const { clerk, code } = await atTheCounter(county)
    county.clock.moveTo(new Date(county.clock.nowMs() + 61_000).toISOString())
    expect(await codeOf(clerk.call.identity.scanServiceCode({ code, itemId: ITEM }))).toBe('identity.codeExpired')
  })

  it('that is another county’s, of another kind, changed or no code at all, and learns nothing', async () => {
    const { clerk, code } = await atTheCounter(county)
    const now = { nowMs: county.clock.nowMs(), lifeSeconds: 60 }
    const foreign = signCode(openKeys(new Uint8Array(32).fill(9)), 'service', 'x', now).code
    const elder = signCode(county.services.keys, 'elder', 'x', now).code
    const [mark, body, signature] = code.split('.')
    const longer = Buffer.from(
      Buffer.from(body ?? '', 'base64url')
        .toString('utf8')
        .replace(/(\d{10})/, '9999999999'),
    ).toString('base64url')
    for (const bad of [foreign, elder, `${mark}.${longer}.${signature}`, `${mark}.${body}.`, 'https://example.com', ''])
      expect(await codeOf(clerk.call.identity.scanServiceCode({ code: bad, itemId: ITEM })), bad).toBe(
        'identity.codeInvalid',
      )
  })

  it('without sitting at a counter, and is refused', async () => {
    const { kuang, code } = await atTheCounter(county)
    for (const account of ['mz.shenpi', 'hs.sysadmin', 'hs.jiancha'])
      expect(await codeOf((await signIn(county, account)).call.identity.scanServiceCode({ code, itemId: ITEM }))).toBe(
        'identity.notAllowed',
      )
    expect(await codeOf(kuang.call.identity.scanServiceCode({ code, itemId: ITEM }))).toBe('identity.notAllowed')
    const device = await signInDevice(county, 'st-201')
    expect(await codeOf(device.call.identity.scanServiceCode({ code, itemId: ITEM }))).toBe('identity.signInFirst')
  })

  it('for an item that is none, and the code is not spent', async () => {
    const { clerk, code } = await atTheCounter(county)
    expect(await codeOf(clerk.call.identity.scanServiceCode({ code, itemId: 'no-such-item' }))).toBe(
      'catalogue.itemUnknown',
    )
    expect((await clerk.call.identity.scanServiceCode({ code, itemId: ITEM })).consentId).toMatch(/^[0-9a-f-]{36}$/)
  })
})
