import { isDue } from '@shared/sync/back-off'
import { fileOrder, nextBatch, type Waiting } from '@shared/sync/order'
import { MAX_PUSH_CHARS, MAX_PUSH_OPERATIONS } from '@shared/sync/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const NOW = 1_000_000
const ON = { nowMs: NOW, most: MAX_PUSH_OPERATIONS }

/** Waiting operations with unique numbers; some build on an earlier one, some must wait. */
const waiting = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 120 }).chain((seqs) =>
  fc.tuple(
    ...seqs.map((deviceSeq) =>
      fc.record({
        deviceSeq: fc.constant(deviceSeq),
        after: deviceSeq === 1 ? fc.constant(null) : fc.option(fc.integer({ min: 1, max: deviceSeq - 1 })),
        chars: fc.integer({ min: 200, max: 40_000 }),
        nextTryAt: fc.option(fc.integer({ min: 0, max: 2 * NOW })),
        underWay: fc.boolean(),
      }),
    ),
  ),
)

const isGoing = (one: Waiting) => !one.underWay && isDue(one.nextTryAt, NOW)

describe('the next batch', () => {
  it('keeps the limits of one push and the order of the device', () => {
    fc.assert(
      fc.property(waiting, (all: Waiting[]) => {
        const batch = nextBatch(all, ON)
        expect(batch.length).toBeLessThanOrEqual(MAX_PUSH_OPERATIONS)
        const chars = batch.reduce((sum, one) => sum + one.chars, 0)
        if (batch.length > 1) expect(chars).toBeLessThanOrEqual(MAX_PUSH_CHARS)
        expect(batch.map((one) => one.deviceSeq)).toEqual([...batch.map((one) => one.deviceSeq)].sort((a, b) => a - b))
      }),
    )
  })

  it('holds nothing that is not due, and nothing before what it builds on', () => {
    fc.assert(
      fc.property(waiting, (all: Waiting[]) => {
        const batch = nextBatch(all, ON)
        const taken = new Set(batch.map((one) => one.deviceSeq))
        const here = new Set(all.map((one) => one.deviceSeq))
        for (const one of batch) {
          expect(isDue(one.nextTryAt, NOW) && !one.underWay).toBe(true)
          if (one.after !== null && here.has(one.after)) expect(taken.has(one.after)).toBe(true)
        }
      }),
    )
  })

  it('is empty only when nothing may go: a bad record never holds up another', () => {
    fc.assert(
      fc.property(waiting, (all: Waiting[]) => {
        const here = new Set(all.map((one) => one.deviceSeq))
        const free = all.filter((one) => isGoing(one) && (one.after === null || !here.has(one.after)))
        expect(nextBatch(all, ON).length === 0).toBe(free.length === 0)
      }),
    )
  })

  it('sends everything in the end, each once, when every push succeeds', () => {
    fc.assert(
      fc.property(waiting, (all: Waiting[]) => {
        let left = all.map((one) => ({ ...one, nextTryAt: null, underWay: false }))
        const sent: number[] = []
        for (let round = 0; round < 300 && left.length > 0; round += 1) {
          const batch = new Set(nextBatch(left, ON).map((one) => one.deviceSeq))
          sent.push(...batch)
          left = left.filter((one) => !batch.has(one.deviceSeq))
        }
        expect([...sent].sort((a, b) => a - b)).toEqual(all.map((one) => one.deviceSeq).sort((a, b) => a - b))
      }),
    )
  })

  it('is no larger than was asked for', () => {
    fc.assert(
      fc.property(waiting, fc.integer({ min: 1, max: 60 }), (all: Waiting[], most) => {
        expect(nextBatch(all, { nowMs: NOW, most }).length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('lets one that is larger than a push go alone', () => {
    const large = { deviceSeq: 1, after: null, chars: MAX_PUSH_CHARS * 2, nextTryAt: null, underWay: false }
    const small = { deviceSeq: 2, after: null, chars: 10, nextTryAt: null, underWay: false }
    expect(nextBatch([large, small], ON)).toEqual([large])
  })
})

describe('the order of files', () => {
  it('sends small ones of early records first and large ones last, and loses none', () => {
    const file = fc.record({
      bytes: fc.integer({ min: 1, max: 20_000_000 }),
      deviceSeq: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(file), (files) => {
        const ordered = fileOrder(files)
        expect(ordered).toHaveLength(files.length)
        const large = ordered.map((one) => one.bytes > 2 * 1024 * 1024)
        expect(large).toEqual([...large].sort((a, b) => Number(a) - Number(b)))
      }),
    )
  })
})
