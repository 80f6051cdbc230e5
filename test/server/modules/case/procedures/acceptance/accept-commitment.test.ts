import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'
import { listMedins, sayCommitment, signedAt, toldMedinsReceived } from '../../promises'

let desk: Desk
let letter: object
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
  await listMedins(desk)
})
afterAll(() => desk.close())

describe('告知承诺受理', () => {
  promisesOfAct(() => desk, {
    name: 'acceptCommitment',
    audit: 'case.accept-commitment',
    who: 'yh.win1',
    input: () => sayCommitment(letter),
    ready: async (on, resident) => {
      letter = await signedAt(on, 'yh.win1')
      return toldMedinsReceived(on, resident)
    },
    leadsTo: 'pendingDecision',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [
      async (on, resident) => {
        const caseId = await toldMedinsReceived(on, resident)
        await on.act('yh.win1', 'accept', caseId, SAY.accept)
        return caseId
      },
      'case.tooLate',
    ],
  })

  it('makes letter and acceptance notice without an empty blank, and the director decides the same day', async () => {
    desk.moveTo('2026-03-02')
    const caseId = await toldMedinsReceived(desk, 'P009')
    const answer = await desk.act('yh.win1', 'acceptCommitment', caseId, sayCommitment(await signedAt(desk, 'yh.win1')))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['commitment', 'acceptNotice'])
    const reader = (await desk.as('P009')).call
    for (const { noticeId } of answer.notices) {
      const text = JSON.stringify((await reader.notice.readPaper({ noticeId })).lines)
      expect(text).not.toMatch(/\{\w+\}|undefined|null/)
    }
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, kind: 'decide', dueOn: '2026-03-02', state: 'waiting' } })).toBe(1)
    await desk.act('yh.zhuren', 'grant', caseId, SAY.grant)
    // Thirty working days after 2 March 2026.
    expect(await db.task.count({ where: { caseId, kind: 'checkPromise', dueOn: '2026-04-14' } })).toBe(1)
  })

  it('is refused for an item that the county has not listed', async () => {
    const caseId = await desk.toldReceived('P013')
    const say = sayCommitment(await signedAt(desk, 'yh.win1'))
    expect(await desk.refusal('yh.win1', 'acceptCommitment', caseId, say)).toBe('case.notCommitted')
  })
})
