import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const asked = (pointId = 'st-201') => ({ opId: newId(county), pointId })

it('the director of the township and the system administrator issue a code of eight digits that lives a day', async () => {
  for (const account of ['yh.zhuren', 'hs.sysadmin']) {
    const answer = await (await signIn(county, account)).call.device.issueEnrolCode(asked())
    expect(answer).toMatchObject({ code: expect.stringMatching(/^\d{8}$/), pointName: '沙头村便民服务站' })
    expect(answer).toMatchObject({ keepers: expect.arrayContaining(['旷永清']), phone: expect.any(String) })
    expect(Date.parse(answer.expiresAt) - county.clock.nowMs()).toBe(24 * 3_600_000)
  }
})

it('said twice with the same opId it is answered alike and issues one', async () => {
  const director = await signIn(county, 'yh.zhuren')
  const said = asked('st-202')
  const first = await director.call.device.issueEnrolCode(said)
  expect(await director.call.device.issueEnrolCode(said)).toEqual(first)
  expect(await county.services.db.enrolCode.count({ where: { pointId: 'st-202', manyTimes: false } })).toBe(1)
})

it('neither a clerk nor a director of another township issues one', async () => {
  expect(await codeOf((await signIn(county, 'shatou')).call.device.issueEnrolCode(asked()))).toBe('identity.notAllowed')
  expect(await codeOf(somebody(county).call.device.issueEnrolCode(asked()))).toBe('identity.signInFirst')
  const director = await signIn(county, 'yh.zhuren')
  expect(await codeOf(director.call.device.issueEnrolCode(asked('hall-hs')))).toBe('identity.notAllowed')
})
