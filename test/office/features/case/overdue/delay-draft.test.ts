import { describe, expect, it } from 'vitest'
import { delayFaults, overdueSentence, toDelayReason } from '../../../../../office/features/case/overdue/delay-draft'
import { DelayReason } from '../../../../../shared/case/view/overdue-view'

const TEXT = '经办人住院，材料没有及时转交，已换人办理。'
const fields = (draft: { text: string; expectedOn: string }) => delayFaults(draft).map((one) => one.field)

describe('超期说明', () => {
  it('asks for words that say something, and a whole day', () => {
    expect(fields({ text: '', expectedOn: '' })).toEqual(['text'])
    expect(fields({ text: '太忙了', expectedOn: '' })).toEqual(['text'])
    expect(fields({ text: '字'.repeat(301), expectedOn: '' })).toEqual(['text'])
    expect(fields({ text: TEXT, expectedOn: '下周' })).toEqual(['expectedOn'])
    expect(fields({ text: TEXT, expectedOn: '2026-03-02' })).toEqual([])
    expect(fields({ text: TEXT, expectedOn: '' })).toEqual([])
  })

  it('sends what the server takes, with nothing for a day that nobody can say', () => {
    expect(toDelayReason({ text: ` ${TEXT} `, expectedOn: '' })).toEqual({ text: TEXT, expectedOn: null })
    for (const expectedOn of ['', '2026-03-09'])
      expect(DelayReason.safeParse(toDelayReason({ text: TEXT, expectedOn })).success).toBe(true)
  })

  it('is said at the head of the case: past which clock, and whether the applicant knows why', () => {
    const late = { dueOn: '2026-02-27', clocks: ['法定时限', '承诺时限'], running: true, reasons: [], mayExplain: true }
    expect(overdueSentence(late)).toMatch(/^法定时限、承诺时限到 .*为止，已经超期。还没有向申请人说明原因。$/)
    const reasons = [
      { seq: 1, text: TEXT, expectedOn: null, unit: '社会事务办', by: null, at: '2026-03-01T01:00:00.000Z' },
    ]
    expect(overdueSentence({ ...late, running: false, reasons })).toMatch(/办晚了。已向申请人说明原因。$/)
  })
})
