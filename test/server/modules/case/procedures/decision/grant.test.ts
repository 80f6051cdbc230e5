import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('准予', () => {
  promisesOfAct(() => desk, {
    name: 'grant',
    audit: 'case.grant',
    who: 'cl.daibiao',
    input: SAY.grant,
    ready: (on, resident) => on.toldReviewed(resident),
    leadsTo: 'granted',
    stranger: ['mz.daibiao', 'case.notYours'],
    notNow: [(on, resident) => on.toldGranted(resident), 'case.notYours'],
  })

  it('is written once when two who may decide click at the same moment', async () => {
    const caseId = await desk.toldMedins('P009')
    await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    const baseVersion = await desk.version(caseId)
    const clicks = await Promise.allSettled([
      desk.act('yh.zhuren', 'grant', caseId, SAY.grant, { baseVersion }),
      desk.act('yh.zhuren', 'refuse', caseId, SAY.refuse, { baseVersion }),
      desk.act('yh.zhuren', 'grant', caseId, SAY.grant, { baseVersion }),
    ])
    expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1)
    const { db } = desk.county.services
    expect(await db.caseAction.count({ where: { caseId, name: { in: ['grant', 'refuse'] } } })).toBe(1)
  })
})
