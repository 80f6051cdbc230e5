import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const KUANG = { name: '旷志良', idNumber: '990423197406219019' }

describe('a citizen says who they are', () => {
  it('and is taken for the person of the county’s record when name, number and phone agree', async () => {
    const phone = await signIn(county, '15400000002')
    const opId = newId(county)
    const me = await phone.call.identity.registerPerson({ opId, ...KUANG })
    expect(me).toMatchObject({ registered: true, assurance: 'matched', nameMasked: '旷**' })
    expect(await phone.call.identity.registerPerson({ opId, ...KUANG })).toEqual(me)
    expect(await phone.call.identity.registerPerson(KUANG)).toEqual(me)
    expect(await county.services.db.person.count({ where: { demoKey: 'P002' } })).toBe(1)
  })

  it('typing the number as people do: full width, spaces, a small x', async () => {
    const someone = await signIn(county, '13933330001')
    const me = await someone.call.identity.registerPerson({ name: ' 李 四 ', idNumber: '１１０１０１ 20000101 007x' })
    expect(me).toMatchObject({ registered: true, assurance: 'stated' })
  })

  it('who is not on record, and a record is made once however often it is sent', async () => {
    const someone = await signIn(county, '13933330002')
    const before = await county.services.db.person.count()
    const claim = { name: '新来的', idNumber: '110101199003070513' }
    await Promise.all([1, 2, 3].map(() => someone.call.identity.registerPerson(claim).catch(() => null)))
    expect(await county.services.db.person.count()).toBe(before + 1)
  })

  it('with another name, and is told only that the two do not agree', async () => {
    const someone = await signIn(county, '13933330003')
    expect(await codeOf(someone.call.identity.registerPerson({ ...KUANG, name: '旷志强' }))).toBe(
      'identity.personUnknown',
    )
  })

  it('who is on record under another phone, and is sent to that phone or to a counter', async () => {
    const neighbour = await signIn(county, '13933330004')
    expect(await codeOf(neighbour.call.identity.registerPerson(KUANG))).toBe('identity.personTaken')
    expect((await neighbour.call.identity.me({})).kind === 'citizen').toBe(true)
    expect(await neighbour.call.identity.me({})).toMatchObject({ registered: false })
  })

  it('who is on record without a phone, and is asked to a counter once', async () => {
    const row = await county.services.db.person.findFirstOrThrow({
      where: { phoneCipher: null, kind: 'person', idCipher: { not: null } },
    })
    const name = county.services.keys.openText(row.nameCipher, 'Person.nameCipher')
    const idNumber = county.services.keys.openText(row.idCipher ?? new Uint8Array(), 'Person.idCipher')
    const someone = await signIn(county, '13933330005')
    expect(await codeOf(someone.call.identity.registerPerson({ name, idNumber }))).toBe('identity.personAtCounter')
  })

  it('and an account stays with the person that it was given to', async () => {
    const someone = await signIn(county, '13933330006')
    await someone.call.identity.registerPerson({ name: '甲', idNumber: '110101198506152518' }).catch(() => null)
    const kuang = await signIn(county, 'P002')
    expect(await codeOf(kuang.call.identity.registerPerson({ name: '旷德生', idNumber: '990423193803129019' }))).toBe(
      'identity.alreadyRegistered',
    )
  })

  it('guessing at names and numbers, and is stopped after ten', async () => {
    const guesser = await signIn(county, '13933330007')
    const codes: string[] = []
    for (let index = 0; index < 11; index += 1)
      codes.push(await codeOf(guesser.call.identity.registerPerson({ ...KUANG, name: `猜${index}` })))
    expect(codes.at(9)).toBe('identity.personUnknown')
    expect(codes.at(10)).toBe('identity.tooMany')
  })

  it('with a number that cannot be one, and is refused before anything is asked', async () => {
    const someone = await signIn(county, '13933330008')
    for (const idNumber of ['990423193803129011', '99042319380312901', '990423380312901', '990423193813999019'])
      await expect(someone.call.identity.registerPerson({ name: '旷德生', idNumber }), idNumber).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    const unborn = { name: '明天', idNumber: '990423202701019019' }
    await expect(someone.call.identity.registerPerson(unborn)).rejects.toMatchObject({
      message: expect.stringMatching(/./),
    })
  })
})
