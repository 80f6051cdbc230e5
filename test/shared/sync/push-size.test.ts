import { MAX_PUSH_OPERATIONS } from '@shared/sync/protocol'
import { FIRST_PUSH, nextPushSize } from '@shared/sync/push-size'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** The size that is arrived at when each operation takes so long, and each push so much besides. */
function settled(msEach: number, msBesides: number): number {
  let size = FIRST_PUSH
  for (let push = 0; push < 30; push += 1) size = nextPushSize(size, msBesides + size * msEach)
  return size
}

describe('how many operations the next push carries', () => {
  it('is always a size that a push may have, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_PUSH_OPERATIONS }), fc.integer({ min: -1e6, max: 1e9 }), (size, ms) => {
        const next = nextPushSize(size, ms)
        expect(Number.isInteger(next)).toBe(true)
        expect(next).toBeGreaterThanOrEqual(4)
        expect(next).toBeLessThanOrEqual(MAX_PUSH_OPERATIONS)
      }),
    )
  })

  it('goes to the most on a fast line to a fast server, and stays small where each takes long', () => {
    expect(settled(5, 50)).toBe(MAX_PUSH_OPERATIONS)
    expect(settled(100, 400)).toBeLessThanOrEqual(20)
    expect(settled(1_000, 400)).toBe(4)
  })

  it('never more than doubles, for one quick answer may be chance', () => {
    expect(nextPushSize(8, 1)).toBe(16)
    expect(nextPushSize(32, 60_000)).toBe(16)
  })
})
