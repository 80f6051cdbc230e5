import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdersAt, holdersOver, unitsOfOrgan } from '../../../../server/modules/organisation'
import { openTestCounty, type TestCounty } from '../../../support/actors'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const tx = () => county.services.db

describe('who holds a post', () => {
  it('is found at a unit by role, with the deputy; nobody who has left', async () => {
    const heads = await holdersAt(tx(), { roles: ['chiefRep'], units: ['cl', 'mzj'] })
    expect(heads.map((one) => one.unitId).sort()).toEqual(['cl', 'mzj'])
    const [reviewer] = await holdersAt(tx(), { roles: ['townReviewer'], units: ['yhx-shsw'] })
    expect(reviewer).toMatchObject({ name: '彭丽娟', deputyId: 'S019' })
    await tx().staff.update({ where: { account: 'yh.shsw' }, data: { disabled: true } })
    expect(await holdersAt(tx(), { roles: ['townReviewer'], units: ['yhx-shsw'] })).toEqual([])
  })

  it('is found over a place: the county’s supervisor over every village, a township’s leader over none of the next', async () => {
    const over = (place: string) => holdersOver(tx(), { roles: ['supervisor', 'leaderInCharge'], place })
    expect((await over('430423201201')).map((one) => one.role)).toContain('supervisor')
    expect((await over('430423201201')).some((one) => one.unitId === 'yhx')).toBe(true)
    expect((await over('430423104201')).some((one) => one.unitId === 'yhx')).toBe(false)
  })
})

describe('the units of one organ', () => {
  it('are a township with its offices and stations, and a county organ by itself', async () => {
    const township = await unitsOfOrgan(tx(), 'yhx-shsw')
    expect(township).toEqual(expect.arrayContaining(['yhx', 'yhx-zwzx', 'yhx-shsw', 'st-201']))
    expect(township).not.toContain('cl')
    expect(await unitsOfOrgan(tx(), 'cl')).toEqual(['cl'])
    expect(await unitsOfOrgan(tx(), 'yhpcs')).toEqual(['yhpcs'])
  })
})
