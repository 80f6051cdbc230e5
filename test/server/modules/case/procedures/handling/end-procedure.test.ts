import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadedFile } from '../../../../../support/builders'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('特别程序结束', () => {
  promisesOfAct(() => desk, {
    name: 'endProcedure',
    audit: 'case.end-procedure',
    who: 'yh.shsw',
    input: SAY.ended('p1'),
    ready: async (on, resident) => {
      const caseId = await on.toldAccepted(resident)
      await on.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
      return caseId
    },
    leadsTo: 'inHandling',
    stranger: ['yh.win1', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.tooEarly'],
  })

  it('lets the clock run on, and a failed appraisal cannot be granted', async () => {
    const caseId = await desk.toldAccepted('P009')
    await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    const ended = await desk.act('yh.shsw', 'endProcedure', caseId, SAY.ended('p1', 'fail'))
    expect(ended.notices.map((notice) => notice.key)).toEqual(['resumeNotice'])
    await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)
    await desk.act('cl.shenpi', 'startProcedure', caseId, SAY.procedure('publicity', 'p2'))
    await desk.act('cl.shenpi', 'endProcedure', caseId, SAY.ended('p2'))
    await desk.act('cl.shenpi', 'nodeApprove', caseId, SAY.approve)
    expect(await desk.refusal('cl.daibiao', 'grant', caseId, SAY.grant)).toBe('case.orderRequired')
  })

  it('of a survey is signed by everybody who went, with photos, and makes the record of the file', async () => {
    const caseId = await desk.toldAccepted('P010')
    await desk.act('yh.shsw', 'startProcedure', caseId, {
      ...SAY.procedure('siteSurvey', 's1'),
      ...{ team: ['yh.shsw', 'yh.nync'], place: '永和乡沙头村', visitOn: '2026-03-02' },
    })
    const shsw = await desk.as('yh.shsw')
    const [one, other, photo] = [
      await uploadedFile(desk.county, shsw),
      await uploadedFile(desk.county, shsw),
      await uploadedFile(desk.county, shsw),
    ]
    const survey = (signatures: { staffId: string; fileId: string | null }[]) => ({
      ...SAY.ended('s1'),
      ...{ report: '房屋在住，和申请一致', fileIds: [photo] },
      survey: { at: '2026年3月2日 15时', place: '永和乡沙头村五组', signatures },
    })
    const both = [
      { staffId: 'S018', fileId: one },
      { staffId: 'S019', fileId: other },
    ]
    const refused = (input: object) => desk.refusal('yh.shsw', 'endProcedure', caseId, input)
    expect(await refused(SAY.ended('s1'))).toBe('case.surveyTeam')
    expect(await refused(survey(both.slice(0, 1)))).toBe('case.surveyTeam')
    expect(await refused(survey([...both.slice(0, 1), { staffId: 'S019', fileId: null }]))).toBe('case.surveyTeam')
    expect(await refused(survey([...both.slice(0, 1), { staffId: 'S020', fileId: other }]))).toBe('case.surveyTeam')
    expect(await refused({ ...survey(both), report: null })).toBe('case.surveyTeam')
    const answer = await desk.act('yh.shsw', 'endProcedure', caseId, survey(both))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['surveyRecord'])
    const { procedures } = await shsw.call.case.get({ caseId })
    expect(procedures.at(-1)).toMatchObject({ result: 'pass', report: '房屋在住，和申请一致', files: [photo] })
    const { db } = desk.county.services
    const { input } = await db.caseAction.findFirstOrThrow({ where: { caseId, name: 'endProcedure' } })
    expect(JSON.stringify(input)).not.toContain('沙头村')
    const bound = await db.attachment.count({ where: { caseId, fileId: { in: [one, other, photo] } } })
    expect(bound).toBe(3)
  })

  it('of a survey that did not take place needs no signature', async () => {
    const caseId = await desk.toldAccepted('P011')
    await desk.act('yh.shsw', 'startProcedure', caseId, {
      ...SAY.procedure('siteSurvey', 's2'),
      ...{ team: ['yh.shsw', 'yh.nync'], place: '永和乡沙头村', visitOn: '2026-03-02' },
    })
    const answer = await desk.act('yh.shsw', 'endProcedure', caseId, SAY.ended('s2', 'cancelled'))
    expect(answer.notices).toEqual([])
  })
})
