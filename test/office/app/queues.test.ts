import { ROLE_CODES } from '@shared/identity/actor'
import { describe, expect, it } from 'vitest'
import { emptyTextOf, firstQueueOf, labelOfView, queuesOf, worksOnCases } from '../../../office/app/queues'

describe('the queues of the rail', () => {
  it('a window clerk sees intake and issuing in the order in which a case runs, then what is soon and late', () => {
    expect(queuesOf(['windowClerk', 'issuer']).map((queue) => queue.label)).toEqual([
      '待收件',
      '待受理',
      '补正中',
      '办理中',
      '待制证',
      '待发放',
      '在途',
      '快到期',
      '已超期',
    ])
  })

  it('a reviewer sees the open steps and what is suspended, and nothing of the counter', () => {
    expect(queuesOf(['townReviewer']).map((queue) => queue.label)).toEqual(['办理中', '挂起', '快到期', '已超期'])
  })

  it('every role has a first queue that has a word and says what it is for when it is empty', () => {
    for (const role of ROLE_CODES) {
      const view = firstQueueOf([role])
      expect(labelOfView(view).length).toBeGreaterThan(1)
      expect(emptyTextOf(view)).toMatch(/。$/)
    }
  })

  it('whoever decides begins with what waits for a decision', () => {
    expect(firstQueueOf(['centreDirector', 'chiefRep'])).toBe('toDecide')
    expect(firstQueueOf(['windowClerk', 'issuer'])).toBe('toReceive')
    expect(firstQueueOf(['approver'])).toBe('inHandling')
  })

  it('an administrator has nothing to do with cases, an overseer has', () => {
    expect(worksOnCases(['systemAdmin'])).toBe(false)
    expect(worksOnCases(['securityAdmin', 'auditAdmin'])).toBe(false)
    expect(worksOnCases(['supervisor'])).toBe(true)
    expect(worksOnCases(['issuer'])).toBe(true)
  })
})
