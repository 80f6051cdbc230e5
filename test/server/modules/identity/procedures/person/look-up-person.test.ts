import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, signInDevice, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const KUANG = { idNumber: '990423197406219019', purpose: 'intake' as const }

describe('a clerk looks a person up by the number on the card', () => {
  it('of the own village, and has what the county knows', async () => {
    const clerk = await signIn(county, 'shatou')
    expect(await clerk.call.identity.lookUpPerson(KUANG)).toMatchObject({
      name: '旷志良',
      phone: '15400000002',
      source: 'county',
      residenceAddress: { division: '430423201201', detail: '5组' },
    })
    expect((await (await signIn(county, 'yh.win1')).call.identity.lookUpPerson(KUANG))?.name).toBe('旷志良')
  })

  it('and who looked, and why, is on record before the answer', async () => {
    const row = await county.services.db.auditRow.findFirstOrThrow({
      where: { action: 'identity.look-up-person', actorId: 'S001' },
    })
    const person = await county.services.db.person.findUniqueOrThrow({ where: { demoKey: 'P002' } })
    expect(row).toMatchObject({
      objectKind: 'person',
      objectId: person.personId,
      purpose: 'intake',
      role: 'villageClerk',
    })
    expect(JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? '' : value))).not.toContain(KUANG.idNumber)
  })

  it('of another village, and is answered as for somebody unknown', async () => {
    const neighbour = await signIn(county, 'huangzhou')
    expect(await neighbour.call.identity.lookUpPerson(KUANG)).toBeNull()
    expect(await neighbour.call.identity.lookUpPerson({ ...KUANG, idNumber: '110101199003070513' })).toBeNull()
  })

  it('without a counter, and is refused, whatever else the post is', async () => {
    for (const account of ['mz.shenpi', 'hs.jiancha', 'hs.audit', 'hs.sysadmin'])
      expect(await codeOf((await signIn(county, account)).call.identity.lookUpPerson(KUANG))).toBe(
        'identity.notAllowed',
      )
    expect(await codeOf((await signIn(county, 'P003')).call.identity.lookUpPerson(KUANG))).toBe('identity.notAllowed')
    expect(await codeOf((await signInDevice(county, 'st-201')).call.identity.lookUpPerson(KUANG))).toBe(
      'identity.signInFirst',
    )
  })

  it('more often than a counter can serve, and is stopped', async () => {
    const clerk = await signIn(county, 'songao')
    const codes: string[] = []
    for (let index = 0; index < 61; index += 1)
      codes.push(
        await clerk.call.identity.lookUpPerson(KUANG).then(
          () => 'answered',
          (error) => error.cause.problem.code,
        ),
      )
    expect(codes.filter((code) => code === 'answered')).toHaveLength(60)
    expect(codes.at(-1)).toBe('identity.tooMany')
  })

  it('with a number that cannot be one, or without a purpose, and is not even asked', async () => {
    const clerk = await signIn(county, 'shatou')
    await expect(clerk.call.identity.lookUpPerson({ ...KUANG, idNumber: '990423193803129011' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(clerk.call.identity.lookUpPerson({ idNumber: KUANG.idNumber } as never)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})
