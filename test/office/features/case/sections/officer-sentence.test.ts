import type { CaseDetail } from '@shared/case/view/case-view'
import { describe, expect, it } from 'vitest'
import { limitSentence, officerSentence } from '../../../../../office/features/case/sections/officer-sentence'
import { caseDetail } from '../acts/case-detail'

const { row } = caseDetail()
const withStatus = (status: string, part: Partial<CaseDetail> = {}) => caseDetail({ row: { ...row, status }, ...part })
const supplement = { dueOn: '2026-03-17', lines: [] }

describe('where a case stands, said to an officer', () => {
  it('in the flow it names who has the open step, by the word of the post', () => {
    expect(officerSentence(withStatus('inHandling'))).toBe('等县残联的审批人办：县残联审核')
  })

  it('while the applicant mends it, it says until when', () => {
    const detail = withStatus('supplementAsked', { supplement })
    expect(officerSentence(detail)).toContain('3 月 17 日')
    expect(limitSentence(detail)).toBe('等到 3 月 17 日')
  })

  it('while a procedure stops the clock, it names the procedure', () => {
    const run = { procedureId: 'p', kind: 'appraisal', label: '残疾评定', stops: true, startOn: '2026-03-03' }
    const procedures = [{ ...run, dueOn: '2026-04-14', endOn: null, result: null, reason: '评定' }]
    expect(officerSentence(withStatus('suspended', { procedures }))).toBe('先停一停：残疾评定，最迟 4 月 14 日')
  })

  it('otherwise it says the step of the list', () => {
    expect(officerSentence(withStatus('received'))).toBe(row.step)
  })

  it('the limit says days left, today, or by how many days it is late', () => {
    const left = (daysLeft: number | null, light: CaseDetail['row']['light'] = 'good') =>
      limitSentence(caseDetail({ row: { ...row, daysLeft, light } }))
    expect([left(6), left(0), left(-2, 'late'), left(null, 'none'), left(3, 'paused')]).toEqual([
      '剩 6 天',
      '今天到期',
      '已超期 2 天',
      '不限时',
      '不计时',
    ])
  })
})
