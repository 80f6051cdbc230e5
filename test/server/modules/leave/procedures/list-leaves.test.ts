import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { end, PEOPLE, record } from '../leave-desk'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const list = async (who: string) => (await signIn(county, who)).call.leave.list({})

describe('请假和代办', () => {
  it('shows a leave to who is away, who stands in and who leads, and to nobody else', async () => {
    expect(await list('yh.shsw')).toEqual({ rows: [], people: [] })
    const leaveId = await record(county, 'yh.shsw', { deputyId: PEOPLE.nync, fromOn: '2026-03-03' })
    const [mine] = (await list('yh.shsw')).rows
    expect(mine).toMatchObject({ leaveId, state: 'coming', mine: true, standIn: false, mayEnd: true })
    expect(mine?.posts).toEqual([{ role: 'townReviewer', unitName: expect.stringContaining('社会事务') }])
    expect((await list('yh.nync')).rows).toMatchObject([{ leaveId, mine: false, standIn: true, mayEnd: false }])
    const led = await list('yh.zhuren')
    expect(led.rows).toMatchObject([{ leaveId, name: '彭丽娟', deputyName: '罗成林', mayEnd: true }])
    expect(led.people.map((one) => one.staffId)).toContain(PEOPLE.win1)
    expect(led.people.map((one) => one.staffId)).not.toContain('S017')
    expect((await list('cl.daibiao')).rows).toEqual([])
    expect((await list('hs.sysadmin')).rows).toEqual([])
    await end(county, 'yh.shsw', leaveId)
    expect((await list('yh.shsw')).rows).toMatchObject([{ state: 'ended', endedOn: '2026-03-02', mayEnd: false }])
  })
})
