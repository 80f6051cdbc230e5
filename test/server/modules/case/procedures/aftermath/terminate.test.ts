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

const END = {
  kind: 'applicantDied',
  reason: '家属来窗口说明，公安已注销户口',
  article: '行政许可法第七十条',
  proof: '注销户口证明',
  fileIds: [],
  proposedBy: 'yh.win1',
}

describe('终止办理', () => {
  promisesOfAct(() => desk, {
    name: 'terminate',
    audit: 'case.terminate',
    who: 'yh.zhuren',
    input: END,
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'terminated',
    stranger: ['yh.win1', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldGranted(resident), 'case.decisionExists'],
  })

  it('sends a paper with reason, article and remedies, and leaves no task open', async () => {
    const caseId = await desk.toldAccepted('P009')
    const answer = await desk.act('yh.zhuren', 'terminate', caseId, END)
    expect(answer.notices.map((notice) => notice.key)).toEqual(['terminate'])
    expect(answer.notices[0]?.docNumber).toMatch(/终〔/)
    const paper = await (await desk.as('P009')).call.notice.readPaper({ noticeId: answer.notices[0]?.noticeId ?? '' })
    const text = JSON.stringify(paper.lines)
    expect(text).toContain('申请人已经去世：家属来窗口说明')
    expect(text).toMatch(/行政复议/)
    expect(text).not.toMatch(/[{}]\w+\}/)
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, state: { in: ['waiting', 'claimed'] } } })).toBe(0)
    const act = await db.caseAction.findFirstOrThrow({ where: { caseId, name: 'terminate' } })
    const proposer = await db.staff.findUniqueOrThrow({ where: { account: 'yh.win1' } })
    expect(act.input).toMatchObject({ proposedBy: proposer.staffId })
  })

  it('needs a proposer who works here and is somebody else', async () => {
    const caseId = await desk.toldAccepted('P013')
    expect(await desk.refusal('yh.zhuren', 'terminate', caseId, { ...END, proposedBy: 'nobody' })).toBe(
      'case.twoPersons',
    )
    expect(await desk.refusal('yh.zhuren', 'terminate', caseId, { ...END, proposedBy: 'yh.zhuren' })).toBe(
      'case.twoPersons',
    )
  })
})
