import { describe, expect, it } from 'vitest'
import { planUpload } from '../../../shared/sync/upload-plan'

const KIB = 1024
/** A request for a file is given up after so long. */
const FILE_S = 120

describe('how files are sent', () => {
  it.each([
    ['nothing measured', null, { partBytes: 256 * KIB, atOnce: 5 }],
    ['40 kbit/s', 5_000, { partBytes: 64 * KIB, atOnce: 2 }],
    ['256 kbit/s', 32_000, { partBytes: 128 * KIB, atOnce: 5 }],
    ['400 kbit/s', 50_000, { partBytes: 256 * KIB, atOnce: 5 }],
    ['4 Mbit/s', 500_000, { partBytes: 2048 * KIB, atOnce: 5 }],
    ['100 Mbit/s', 12_500_000, { partBytes: 4096 * KIB, atOnce: 5 }],
  ])('%s', (_, speed, plan) => expect(planUpload(speed)).toEqual(plan))

  it('never takes more than eight seconds of the line for one part, above the smallest part', () => {
    for (let speed = 8_192; speed < 20_000_000; speed *= 1.3) {
      expect(planUpload(speed).partBytes).toBeLessThanOrEqual(speed * 8)
    }
  })

  it('ends every part of those side by side before its request is given up', () => {
    for (let speed = 1_200; speed < 20_000_000; speed *= 1.3) {
      const { partBytes, atOnce } = planUpload(speed)
      expect((partBytes * atOnce) / speed).toBeLessThan(FILE_S)
    }
  })

  it('holds for a line that hardly moves', () => {
    for (const speed of [0, 1, -5]) expect(planUpload(speed)).toEqual({ partBytes: 64 * KIB, atOnce: 2 })
  })
})
