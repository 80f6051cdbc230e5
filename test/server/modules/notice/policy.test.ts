import { ANONYMOUS, SYSTEM } from '@shared/identity/actor'
import { describe, expect, it } from 'vitest'
import { canReadNotice } from '../../../../server/modules/notice/policy'
import { papers } from '../../../shared/notice/sample-values'

const applicant = { kind: 'citizen', accountId: 'a', personId: 'p' } as const
const clerk = { kind: 'staff', staffId: 's', name: '', unit: 'u', roles: [], personId: null, relatives: [] } as const
const OFFICE = ['surveyRecord', 'archiveIndex', 'superviseOrder', 'cardNotice', 'meetingMinutes', 'handover']

describe('a notice is read', () => {
  it.each(papers.map((paper) => paper.key))('%s by whoever may read the case, office papers by staff only', (key) => {
    expect(canReadNotice(clerk, { key, mayReadCase: true })).toBe(true)
    expect(canReadNotice(SYSTEM, { key, mayReadCase: true })).toBe(true)
    expect(canReadNotice(applicant, { key, mayReadCase: true })).toBe(!OFFICE.includes(key))
    for (const actor of [applicant, clerk]) expect(canReadNotice(actor, { key, mayReadCase: false })).toBe(false)
    expect(canReadNotice(ANONYMOUS, { key, mayReadCase: true })).toBe(false)
  })

  it('a warning to staff is no message for the applicant', () => {
    expect(canReadNotice(applicant, { key: 'w.warnRed', mayReadCase: true })).toBe(false)
    expect(canReadNotice(applicant, { key: 'm.submitted', mayReadCase: true })).toBe(true)
  })
})
