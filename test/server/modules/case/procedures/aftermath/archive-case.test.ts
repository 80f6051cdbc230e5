import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
})
afterAll(() => desk.close())

import { AFTER, toldSettled } from '../../after-story'

describe('归档', () => {
  promisesOfAct(() => desk, {
    name: 'archive',
    audit: 'case.archive',
    who: 'hs.dangan',
    input: { years: 30 },
    ready: (on, resident) => toldSettled(on, resident),
    leadsTo: 'archived',
    stranger: ['yh.win1', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldGranted(resident), 'case.tooEarly'],
  })

  it('waits for an open objection; then the index names every paper, and nothing can be done any more', async () => {
    const caseId = await toldSettled(desk, 'P009')
    await desk.act('P009', 'raiseObjection', caseId, AFTER.objection('o1'))
    expect(await desk.refusal('hs.dangan', 'archive', caseId, { years: null })).toBe('case.orderRequired')
    await desk.act('P009', 'raiseObjection', caseId, AFTER.objection('o1', { step: 'end', outcome: 'withdrawn' }))
    const answer = await desk.act('hs.dangan', 'archive', caseId, { years: null })
    const { call } = await desk.as('hs.dangan')
    const paper = await call.notice.readPaper({ noticeId: answer.notices[0]?.noticeId ?? '' })
    expect(paper.lines.join()).toContain('收件凭证')
    expect(paper.lines.join()).toContain('办理日志')
    expect(await desk.refusal('hs.dangan', 'archive', caseId, { years: null })).toBe('case.archived')
    const row = await desk.row(caseId)
    expect(row.state).toMatchObject({ archive: { packageHash: expect.stringMatching(/^[0-9a-f]{64}$/), years: null } })
  })

  it('waits for the second entry', async () => {
    const caseId = await desk.toldHandedOut('P013')
    expect(await desk.refusal('hs.dangan', 'archive', caseId, { years: 10 })).toBe('case.orderRequired')
  })
})
