import { describe, expect, it } from 'vitest'
import { openObjectionsOf } from '../../../../../shared/case/facets/objection'
import { AFTER, APPROVER, ISSUER, toldAccepted, toldReady, toldSettled } from '../../after-story'
import { APPLICANT, CLERK, officer } from '../../case-story'

const HOTLINE = officer('hotlineAgent', '12345')

describe('陈述申辩、异议', () => {
  it('is open from the day it is raised, whoever writes it down, and answered within five working days', () => {
    const story = toldAccepted().act(APPLICANT, 'raiseObjection', AFTER.objection('o1'))
    expect(story.state.status).toBe('inHandling')
    expect(story.last?.papers[0]).toMatchObject({ key: 'objectionReceipt', facts: { replyBy: '2026-03-09' } })
    expect(story.last?.tasks[0]).toMatchObject({ kind: 'answerObjection', owner: { unit: 'cl', role: 'approver' } })
    expect(story.clock('objectionReply')).toMatchObject({ dueOn: '2026-03-09', ended: false })
    story.act(CLERK, 'raiseObjection', AFTER.objection('o2', { kind: 'statement' }))
    story.act(HOTLINE, 'raiseObjection', AFTER.objection('o3'))
    expect(openObjectionsOf(story.state).map((one) => one.kind)).toEqual(['objection', 'statement', 'objection'])
    expect(JSON.stringify(story.actions)).not.toContain('等级评低了')
  })

  it('is answered by the organ alone, taken back by the person alone, and ends once', () => {
    const story = toldSettled().act(APPLICANT, 'raiseObjection', AFTER.objection('o1'))
    story.act(APPLICANT, 'raiseObjection', AFTER.objection('o2'))
    const answered = AFTER.objection('o1', { step: 'end', outcome: 'answered', text: '已复核，维持等级' })
    expect(story.refusal(APPLICANT, 'raiseObjection', answered)).toBe('case.notYours')
    expect(story.refusal(APPROVER, 'raiseObjection', { ...answered, outcome: 'withdrawn' })).toBe('case.notYours')
    expect(story.refusal(APPROVER, 'raiseObjection', { ...answered, outcome: 'quashed' })).toBe('case.orderRequired')
    expect(story.refusal(APPROVER, 'raiseObjection', { ...answered, text: null })).toBe('case.reasonRequired')
    story.act(APPROVER, 'raiseObjection', answered)
    expect(story.last?.papers[0]).toMatchObject({ key: 'ticketAnswer', facts: { ticketAsk: '3月2日提出的异议' } })
    expect(story.last?.closes).toEqual([])
    expect(story.refusal(APPROVER, 'raiseObjection', answered)).toBe('case.alreadyDone')
    story.act(APPLICANT, 'raiseObjection', AFTER.objection('o2', { step: 'end', outcome: 'withdrawn' }))
    expect(story.last?.closes).toEqual(['answerObjection'])
    expect(openObjectionsOf(story.state)).toEqual([])
  })

  it('says something, and is raised once under one id', () => {
    const story = toldSettled()
    expect(story.refusal(APPLICANT, 'raiseObjection', AFTER.objection('o1', { text: ' 不 ' }))).toBe(
      'case.reasonRequired',
    )
    story.act(APPLICANT, 'raiseObjection', AFTER.objection('o1'))
    expect(story.refusal(APPLICANT, 'raiseObjection', AFTER.objection('o1'))).toBe('case.alreadyDone')
  })
})

describe('复议、诉讼', () => {
  it('are written down by the organ with the file number, end the period that was used, and leave the other', () => {
    const story = toldReady('refuse')
      .act(ISSUER, 'serve', AFTER.served('serviceRefused', '2026-03-02'))
      .on('2026-03-20')
    const filed = AFTER.objection('r1', { kind: 'reviewFiled', text: null, fileNo: '演政复受〔2026〕7号' })
    expect(story.refusal(APPLICANT, 'raiseObjection', filed)).toBe('case.notYours')
    expect(story.refusal(APPROVER, 'raiseObjection', { ...filed, fileNo: null })).toBe('case.orderRequired')
    story.act(APPROVER, 'raiseObjection', filed)
    expect(story.clock('reviewWindow')).toMatchObject({ ended: true, used: 18 })
    expect(story.clock('litigationWindow').ended).toBe(false)
    expect(story.clocks().some((clock) => clock.name === 'objectionReply')).toBe(false)
    const end = { ...filed, step: 'end', outcome: 'answered' }
    expect(story.refusal(APPROVER, 'raiseObjection', end)).toBe('case.orderRequired')
    story.act(APPROVER, 'raiseObjection', { ...end, outcome: 'upheld' })
    expect(story.state.objections).toMatchObject([{ kind: 'reviewFiled', outcome: 'upheld', endedOn: '2026-03-20' }])
  })
})
