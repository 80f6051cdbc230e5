import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, somebody, type TestCounty } from '../../../../../support/actors'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('who am I', () => {
  it('is answered to everybody', async () => {
    expect(await somebody(county).call.identity.me({})).toEqual({ kind: 'anonymous' })
    expect(await somebody(county, { token: 'x'.repeat(5_000) }).call.identity.me({})).toEqual({ kind: 'anonymous' })
  })

  it('shows a citizen their own name masked', async () => {
    expect(await (await signIn(county, 'P002')).call.identity.me({})).toMatchObject({
      kind: 'citizen',
      registered: true,
      nameMasked: '旷**',
      phoneMasked: '154****0002',
    })
  })

  it('shows an officer roles with unit names and counters', async () => {
    const me = await (await signIn(county, 'yh.win1')).call.identity.me({})
    expect(me).toMatchObject({ kind: 'staff', name: '刘思敏', points: [{ kind: 'hall' }] })
    expect(me.kind === 'staff' && me.roles.map((role) => role.role)).toContain('windowClerk')
    expect(me.kind === 'staff' && me.roles.every((role) => /[\u4e00-\u9fff]/.test(role.unitName))).toBe(true)
  })

  it('shows a deputy the roles of a colleague on leave, and only while the leave lasts', async () => {
    await county.services.db.leave.create({
      data: {
        id: '01952000-0000-7000-8000-000000000001',
        staffId: 'S001',
        deputyId: 'S002',
        roleIds: ['post-S001-villageClerk', 'post-S001-helper'],
        fromOn: '2026-03-02',
        untilOn: '2026-03-03',
        createdAt: new Date(county.clock.nowMs()),
      },
    })
    const rolesNow = async () => {
      const me = await (await signIn(county, 'huangzhou')).call.identity.me({})
      return me.kind === 'staff' ? me.roles.filter((role) => role.acting).map((role) => role.unitId) : []
    }
    expect([...new Set(await rolesNow())]).toEqual(['st-201'])
    county.clock.moveTo('2026-03-04T09:00:00+08:00')
    expect(await rolesNow()).toEqual([])
  })
})
