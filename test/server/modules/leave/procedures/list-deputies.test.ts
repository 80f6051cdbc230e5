import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { PEOPLE } from '../leave-desk'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const deputies = async (who: string, staffId: string | null = null) =>
  (await (await signIn(county, who)).call.leave.listDeputies({ staffId })).rows

describe('谁可以代办', () => {
  it('is whom the list names, first, and colleagues of the same role in the organ', async () => {
    const rows = await deputies('yh.shsw')
    expect(rows.map((one) => one.staffId)).toEqual([PEOPLE.nync, PEOPLE.tyjr])
    expect(rows[0]).toMatchObject({ name: '罗成林', taken: [{ role: 'townReviewer' }], left: [] })
    expect((await deputies('yh.win1')).map((one) => one.staffId)).toEqual([PEOPLE.win2])
  })

  it('says which posts would lie with nobody, and has nobody for an administrator', async () => {
    const [named] = await deputies('yh.zhuren')
    expect(named).toMatchObject({ staffId: 'S017', taken: [{ role: 'centreDirector' }, { role: 'chiefRep' }] })
    expect(await deputies('hs.sysadmin')).toEqual([])
  })

  it('is told of a colleague to who may record their leave', async () => {
    expect((await deputies('yh.zhuren', PEOPLE.shsw)).length).toBe(2)
    expect(await codeOf(deputies('yh.win1', PEOPLE.shsw))).toBe('leave.notYours')
  })
})
