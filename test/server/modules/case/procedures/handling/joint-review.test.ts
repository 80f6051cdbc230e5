import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK, wordsOf } from '../../asking-desk'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('联席会审', () => {
  promisesOfAct(() => desk, {
    name: 'jointReview',
    audit: 'case.joint-review',
    who: 'cl.shenpi',
    input: ASK.meeting('mzj'),
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'inHandling',
    stranger: ['mz.shenpi', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.tooEarly'],
  })

  it('makes minutes that name the organs, answers what they were asked, and is recorded once', async () => {
    const caseId = await desk.toldAccepted('P009')
    await desk.act('yh.shsw', 'consult', caseId, ASK.consult('mzj'))
    const answer = await desk.act('cl.shenpi', 'jointReview', caseId, ASK.meeting('mzj', 'yhx'))
    expect(answer.notices).toMatchObject([{ key: 'meetingMinutes' }])
    const words = await wordsOf(desk, 'cl.shenpi', answer.notices[0]?.noticeId)
    expect(words).toContain('衡山县民政局')
    expect(words).toContain('衡山县永和乡人民政府')
    expect(words).toContain('不另行踏勘')
    expect(words).not.toMatch(/[{}]/)
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, kind: 'answerConsult', state: 'waiting' } })).toBe(0)
    expect(await desk.refusal('cl.shenpi', 'jointReview', caseId, ASK.meeting('mzj'))).toBe('case.alreadyDone')
    const unknown = { ...ASK.meeting('no-such-unit'), meetingId: 'm2' }
    expect(await desk.refusal('cl.shenpi', 'jointReview', caseId, unknown)).toBe('place.unknown')
  })
})
