import { PhoneCallResult } from '@shared/case/view/task-view'
import { describe, expect, it } from 'vitest'
import { callFaults, EMPTY_CALL, OUTCOMES, toCallResult } from '../../../../office/features/tasks/phone-call'

const AT = '2026-03-02T02:00:00.000Z'

describe('a phone call that tells an applicant', () => {
  it('is put down with who answered, when somebody did', () => {
    expect(callFaults(EMPTY_CALL).map((fault) => fault.field)).toEqual(['answeredBy'])
    expect(callFaults({ ...EMPTY_CALL, answeredBy: '张小禾' })).toEqual([])
  })

  it('needs no name when nobody answered, and keeps none', () => {
    const draft = { ...EMPTY_CALL, outcome: 'noAnswer' as const, answeredBy: '刚才那位' }
    expect(callFaults(draft)).toEqual([])
    expect(toCallResult(draft, AT).answeredBy).toBe('')
  })

  it('makes what the server takes, whatever came of it and however long the note', () => {
    for (const outcome of Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]) {
      const result = toCallResult(
        { outcome, answeredBy: '张'.repeat(60), relation: '女儿', note: '记'.repeat(400) },
        AT,
      )
      expect(PhoneCallResult.safeParse(result).success).toBe(true)
    }
  })
})
