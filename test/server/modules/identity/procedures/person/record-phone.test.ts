import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const KUANG = { name: '旷志良', idNumber: '990423197406219019' }

async function personIdOf(demoKey: string): Promise<string> {
  return (await county.services.db.person.findUniqueOrThrow({ where: { demoKey } })).personId
}

describe('a new phone is recorded at the counter', () => {
  it('and its account can then be registered, while the old one is let go and signed out', async () => {
    const old = await signIn(county, 'P002')
    const fresh = await signIn(county, '13966660001')
    expect(await codeOf(fresh.call.identity.registerPerson(KUANG))).toBe('identity.personTaken')
    const clerk = await signIn(county, 'shatou')
    const input = {
      opId: newId(county),
      personId: await personIdOf('P002'),
      phone: '139 6666 0001',
      idChecked: true as const,
    }
    const answer = await clerk.call.identity.recordPhone(input)
    expect(answer).toMatchObject({ phoneMasked: '139****0001' })
    expect(await clerk.call.identity.recordPhone(input)).toEqual(answer)
    expect(await old.call.identity.me({})).toEqual({ kind: 'anonymous' })
    expect(await fresh.call.identity.registerPerson(KUANG)).toMatchObject({ registered: true, assurance: 'matched' })
    expect(await (await signIn(county, '15400000002')).call.identity.me({})).toMatchObject({ registered: false })
  })

  it('for people of the own place, by a counter, with the identity card compared', async () => {
    const personId = await personIdOf('P001')
    const phone = '13966660002'
    expect(
      await codeOf((await signIn(county, 'huangzhou')).call.identity.recordPhone({ personId, phone, idChecked: true })),
    ).toBe('identity.personUnknown')
    expect(
      await codeOf((await signIn(county, 'mz.shenpi')).call.identity.recordPhone({ personId, phone, idChecked: true })),
    ).toBe('identity.notAllowed')
    await expect(
      (await signIn(county, 'shatou')).call.identity.recordPhone({ personId, phone, idChecked: false } as never),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
