import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differingDays, digestDays } from '../../../shared/sync/day-digest'

const made = (opId: string, madeAt: string) => ({ opId, madeAt })
const A = made('01957a3c-0000-7000-8000-000000000001', '2026-03-02T15:59:59.999Z')
const B = made('01957a3c-0000-7000-8000-000000000002', '2026-03-02T16:00:00.000Z')

describe('the digest of days', () => {
  it('goes by the day in Shanghai, newest first', () => {
    expect(digestDays([A, B]).map(({ day, count }) => [day, count])).toEqual([
      ['2026-03-03', 1],
      ['2026-03-02', 1],
    ])
  })

  it('is the same whatever the order', () => {
    const ops = fc.array(
      fc.record({ opId: fc.uuid(), madeAt: fc.constantFrom('2026-03-02T01:00:00Z', '2026-03-03T01:00:00Z') }),
    )
    fc.assert(
      fc.property(ops, (all) => {
        expect(digestDays([...all].reverse())).toEqual(digestDays(all))
      }),
      { seed: 20261129 },
    )
  })

  it('differs as soon as one side lacks one, and only on its day', () => {
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(ids, fc.nat(), (all, at) => {
        const ops = all.map((opId, index) => made(opId, `2026-03-0${(index % 5) + 1}T01:00:00Z`))
        const lost = ops[at % ops.length]
        const day = `2026-03-0${((at % ops.length) % 5) + 1}`
        expect(differingDays(digestDays(ops), digestDays(ops.filter((one) => one !== lost)))).toEqual([day])
        expect(differingDays(digestDays(ops), digestDays(ops))).toEqual([])
      }),
      { seed: 20261129 },
    )
  })
})
