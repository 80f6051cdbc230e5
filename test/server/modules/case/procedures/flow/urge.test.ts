import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK, wordsOf } from '../../asking-desk'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('催办', () => {
  promisesOfAct(() => desk, {
    name: 'urge',
    audit: 'case.urge',
    who: 'hs.rexian1',
    input: ASK.urge(),
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'inHandling',
    stranger: ['yh.shsw', 'case.notYours'],
    notNow: [(on, resident) => on.toldHandedOut(resident), 'case.tooLate'],
  })

  it('the applicant urges once a working day, which lies on the list of who holds the case', async () => {
    desk.moveTo('2026-03-02')
    const caseId = await desk.toldAccepted('P009')
    await desk.act('P009', 'urge', caseId, ASK.urge())
    expect(await desk.refusal('P009', 'urge', caseId, ASK.urge())).toBe('case.urgedToday')
    const { db } = desk.county.services
    const tasks = await db.task.findMany({ where: { caseId, kind: 'answerUrge' } })
    expect(tasks).toMatchObject([{ unitId: 'yhx-shsw', role: 'townReviewer', dueOn: '2026-03-03' }])
    desk.moveTo('2026-03-03')
    await desk.act('P009', 'urge', caseId, ASK.urge())
    expect(await db.task.count({ where: { caseId, kind: 'answerUrge' } })).toBe(2)
    await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)
    expect(await db.task.count({ where: { caseId, kind: 'answerUrge', state: 'waiting' } })).toBe(0)
    const neighbour = await desk.refusal('P013', 'urge', caseId, ASK.urge())
    expect(neighbour).toBe('case.notYours')
  })

  it('a supervisor’s word is an order on paper that the applicant does not see', async () => {
    const caseId = await desk.toldAccepted('P013')
    const answer = await desk.act('hs.jiancha', 'urge', caseId, ASK.urge())
    expect(answer.notices).toMatchObject([{ key: 'superviseOrder' }])
    const words = await wordsOf(desk, 'hs.jiancha', answer.notices[0]?.noticeId)
    expect(words).toContain('家里等着用')
    expect(words).not.toMatch(/[{}]/)
    const mine = await (await desk.as('P013')).call.notice.listByCase({ caseId })
    expect(mine.map((notice) => notice.key)).not.toContain('superviseOrder')
  })

  it('the window reminds the applicant of what is missing', async () => {
    const caseId = await desk.toldReceived('P011')
    expect(await desk.refusal('yh.win1', 'urge', caseId, ASK.urge('applicant'))).toBe('case.urgeNobody')
    await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
    await desk.act('yh.win1', 'urge', caseId, ASK.urge('applicant'))
    const mine = await (await desk.as('P011')).call.notice.listByCase({ caseId })
    expect(mine.map((notice) => notice.key)).toContain('m.supplementRemind')
  })
})
