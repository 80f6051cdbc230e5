import { CASE_STATUSES, type CaseStatus } from '@shared/case/case-status'
import { CITIZEN_STATUS_WORDS, citizenStepWords, citizenWordsOf } from '@shared/case/progress/citizen-words'
import { describe, expect, it } from 'vitest'

/** What only an office says. */
const OFFICE_WORDS = /待收件|待受理|待分办|待决定|预审|补正|不予|准予|送达|挂起|特别程序|计时|逾期|作废（|终止|办结/

describe('the applicant’s words', () => {
  it('name each of the 24 statuses once, and none as an office would', () => {
    const statuses = Object.keys(CASE_STATUSES) as CaseStatus[]
    expect(statuses).toHaveLength(24)
    for (const status of statuses) {
      expect(CITIZEN_STATUS_WORDS[status], status).not.toMatch(OFFICE_WORDS)
      expect(CITIZEN_STATUS_WORDS[status].length).toBeGreaterThan(2)
    }
    const words = Object.values(CITIZEN_STATUS_WORDS)
    expect(new Set(words).size).toBe(words.length)
  })

  it('tell the steps of the story', () => {
    expect(citizenStepWords('requestSupplement')).toBe('请您补材料')
    expect(citizenStepWords('accept')).toBe('受理')
    expect(citizenWordsOf('present', 'submitted')).toBe('已提交，等窗口收件')
    expect(citizenWordsOf('past', 'returnForCorrection')).toBe('请您改一改再交')
    expect(citizenWordsOf('coming', 'handOut')).toBe('领取结果')
  })

  it('leave the names of an item’s own steps and procedures alone', () => {
    expect(citizenWordsOf('coming', 'review1')).toBeNull()
    expect(citizenWordsOf('pause', 'appraisal')).toBeNull()
  })
})
