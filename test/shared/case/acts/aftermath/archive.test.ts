import { describe, expect, it } from 'vitest'
import { AFTER, APPROVER, ISSUER, toldReady, toldSettled } from '../../after-story'
import { APPLICANT, officer } from '../../case-story'

const ARCHIVIST = officer('archivist', 'xspj')

describe('归档', () => {
  it('seals what is settled, and nothing is done after it but what opens it again', () => {
    const story = toldSettled()
    expect(story.clock('archiveDue')).toMatchObject({ dueOn: '2026-04-01', ended: false })
    story.on('2026-03-10').act(ARCHIVIST, 'archive', AFTER.archive)
    expect(story.state).toMatchObject({ status: 'archived', archive: { on: '2026-03-10', years: 30 } })
    expect(story.clock('archiveDue')).toMatchObject({ ended: true })
    expect(story.clock('retention')).toMatchObject({ limit: { value: 360, unit: '个月' }, light: 'none' })
    expect(story.refusal(ARCHIVIST, 'archive', AFTER.archive)).toBe('case.archived')
    expect(story.refusal(ISSUER, 'serve', AFTER.served('serviceDone', '2026-03-02'))).toBe('case.archived')
  })

  it('waits for papers on their way, objections, reviews, publications, repairs and the second entry', () => {
    const story = toldSettled()
    const waits = (change: object) => {
      const one = toldSettled()
      one.state = { ...one.state, ...change }
      return one.refusal(ARCHIVIST, 'archive', AFTER.archive)
    }
    const list = { listNo: 'L1', from: 'town', to: 'cl' }
    expect(waits({ paper: { state: 'moving', ...list } })).toBe('case.orderRequired')
    expect(waits({ paper: { state: 'missing', lines: ['idCard'], ...list } })).toBe('case.orderRequired')
    expect(waits({ reentry: null })).toBe('case.orderRequired')
    const published = { paper: 'serviceDone', noticeId: null, no: null, way: 'publicNotice', superseded: false }
    expect(waits({ service: [{ ...published, servedOn: '2026-03-02' }] })).toBe('case.orderRequired')
    const redo = { source: 'ticket', what: 'explain', startedOn: '2026-03-02', days: 5, repliedOn: null }
    expect(waits({ redo })).toBe('case.orderRequired')
    story.act(APPROVER, 'raiseObjection', AFTER.objection('r1', { kind: 'litigationFiled', fileNo: '（2026）1号' }))
    expect(story.refusal(ARCHIVIST, 'archive', AFTER.archive)).toBe('case.orderRequired')
    story.act(
      APPROVER,
      'raiseObjection',
      AFTER.objection('r1', { step: 'end', kind: 'litigationFiled', outcome: 'upheld' }),
    )
    expect(story.act(ARCHIVIST, 'archive', AFTER.archive).state.status).toBe('archived')
  })

  it('an objection is still taken down afterwards', () => {
    const story = toldSettled().act(ARCHIVIST, 'archive', AFTER.archive)
    expect(story.act(APPLICANT, 'raiseObjection', AFTER.objection('o1')).state.status).toBe('archived')
  })

  it('is nobody’s but the archivist’s, and not before the end', () => {
    expect(toldSettled().refusal(officer('windowClerk', 'town'), 'archive', AFTER.archive)).toBe('case.notYours')
    expect(toldReady().refusal(ARCHIVIST, 'archive', AFTER.archive)).toBe('case.tooEarly')
  })
})
