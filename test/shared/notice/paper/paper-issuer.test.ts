import { isApplicantsOwn, isForApplicant, issuerOf } from '@shared/notice/paper/paper-issuer'
import { PAPER_RULES } from '@shared/notice/paper-rule'
import { remedyFor } from '@shared/notice/remedy'
import { describe, expect, it } from 'vitest'

const keys = Object.keys(PAPER_RULES)
const about = { organ: 'township', itemId: 'x', naturalResource: false, overdue: false } as const

describe('who stands behind a paper', () => {
  it.each(keys)('%s: what touches a right is always the organ’s, never the counter’s', (key) => {
    const remedy = remedyFor(key, about)
    if (remedy !== null && remedy.use !== 'process') expect(issuerOf(key)).toBe('organ')
    expect(['organ', 'accepting', 'intake']).toContain(issuerOf(key))
  })

  it('the receipt is the counter’s, what a village station gives out is the station’s', () => {
    expect(issuerOf('receipt')).toBe('accepting')
    expect(issuerOf('helpReceipt')).toBe('intake')
  })

  it('no paper is both the applicant’s own voice and kept from the applicant', () => {
    for (const key of keys) if (isApplicantsOwn(key)) expect(isForApplicant(key), key).toBe(true)
    expect(isForApplicant('superviseOrder')).toBe(false)
    expect(isApplicantsOwn('withdrawRequest')).toBe(true)
    expect(isApplicantsOwn('grant')).toBe(false)
  })
})
