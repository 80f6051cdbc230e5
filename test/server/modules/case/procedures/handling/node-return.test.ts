import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('环节退回', () => {
  promisesOfAct(() => desk, {
    name: 'nodeReturn',
    audit: 'case.node-return',
    who: 'cl.daibiao',
    input: { toNode: 'n3', reason: '评定材料与申请表不一致，请再核' },
    ready: (on, resident) => on.toldReviewed(resident),
    leadsTo: 'inHandling',
    stranger: ['cl.shenpi', 'case.notYours'],
    notNow: [(on, resident) => on.toldGranted(resident), 'case.notYours'],
  })

  it('goes back to an earlier step only, and the clock goes on', async () => {
    const caseId = await desk.toldReviewed('P009')
    const { dueOn } = await desk.row(caseId)
    const back = { toNode: 'n2', reason: '入户情况没有写清楚，请补' }
    await desk.act('cl.daibiao', 'nodeReturn', caseId, back)
    expect(await desk.row(caseId)).toMatchObject({ nodeKey: 'n2', holderUnit: 'yhx-shsw' })
    expect((await desk.row(caseId)).dueOn === null).toBe(dueOn === null)
    expect((await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)).status).toBe('inHandling')
  })
})
