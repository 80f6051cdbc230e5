import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('启动特别程序', () => {
  promisesOfAct(() => desk, {
    name: 'startProcedure',
    audit: 'case.start-procedure',
    who: 'yh.shsw',
    input: SAY.procedure('appraisal', 'p1'),
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'suspended',
    stranger: ['yh.win1', 'case.notYours'],
    notNow: [
      async (on, resident) => {
        const caseId = await on.toldAccepted(resident)
        await on.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p0'))
        return caseId
      },
      'case.clockSuspended',
    ],
  })

  it('stops the clock with a paper that says for how long, and nobody passes the step meanwhile', async () => {
    const caseId = await desk.toldAccepted('P009')
    const answer = await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['specialProcedure'])
    expect(await desk.refusal('yh.shsw', 'nodeApprove', caseId, SAY.approve)).toBe('case.clockSuspended')
    const { clocks } = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    expect(clocks.find((clock) => clock.name === 'statutory')).toMatchObject({ stopped: true, dueOn: null })
  })

  it('is not possible for what the item does not know', async () => {
    const caseId = await desk.toldAccepted('P013')
    expect(await desk.refusal('yh.shsw', 'startProcedure', caseId, SAY.procedure('examination', 'p1'))).toBe(
      'case.procedureUnknown',
    )
  })

  it('of a survey names two officers or more, a day and a place, inside the limit; not somebody’s own relatives', async () => {
    const caseId = await desk.toldAccepted('P010')
    const survey = (change: object) => ({
      ...SAY.procedure('siteSurvey', 's1'),
      ...{
        basis: '行政许可法第三十四条第三款',
        team: ['S018', 'yh.nync'],
        place: '永和乡沙头村',
        visitOn: '2026-03-03',
      },
      ...change,
    })
    const refused = (change: object) => desk.refusal('yh.shsw', 'startProcedure', caseId, survey(change))
    expect(await refused({ team: ['S018'] })).toBe('case.surveyTeam')
    expect(await refused({ team: ['S018', 'yh.shsw'] })).toBe('case.surveyTeam')
    expect(await refused({ team: ['S018', '没有这个人'] })).toBe('case.surveyTeam')
    expect(await refused({ place: null })).toBe('case.surveyTeam')
    expect(await refused({ visitOn: '2026-03-01' })).toBe('case.surveyTeam')
    const { db } = desk.county.services
    const { applicantId } = await db.case.findUniqueOrThrow({ where: { caseId } })
    await db.staff.update({ where: { staffId: 'S019' }, data: { relatives: [String(applicantId)] } })
    expect(await refused({})).toBe('case.relative')
    await db.staff.update({ where: { staffId: 'S019' }, data: { relatives: [] } })
    const before = await desk.row(caseId)
    const answer = await desk.act('yh.shsw', 'startProcedure', caseId, survey({}))
    expect([answer.status, answer.notices]).toEqual(['inHandling', []])
    expect((await desk.row(caseId)).dueOn).toBe(before.dueOn)
    const { procedures } = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    expect(procedures.at(-1)).toMatchObject({
      ...{ kind: 'siteSurvey', stops: false, visitOn: '2026-03-03' },
      surveyors: [
        { staffId: 'S018', name: '彭丽娟' },
        { staffId: 'S019', name: '罗成林' },
      ],
    })
    const { input } = await db.caseAction.findFirstOrThrow({ where: { caseId, name: 'startProcedure' } })
    expect(JSON.stringify(input)).not.toContain('沙头村')
    expect(await desk.refusal('yh.shsw', 'nodeApprove', caseId, SAY.approve)).toBe('case.procedureOpen')
  })
})
