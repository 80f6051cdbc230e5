import { expect, it } from 'vitest'
import { measureSpeed } from '../../../station/sync/speed'

it('is what arrived in the last ten seconds, by second', () => {
  const speed = measureSpeed()
  speed.note(50_000, 1_000)
  speed.note(50_000, 3_000)
  expect(speed.perSecond(5_000)).toBe(25_000)
})

it('is nothing when nothing moved lately', () => {
  const speed = measureSpeed()
  expect(speed.perSecond(0)).toBeNull()
  speed.note(50_000, 1_000)
  expect(speed.perSecond(60_000)).toBeNull()
})

it('does not say a fantastic number after the first chunk', () => {
  const speed = measureSpeed()
  speed.note(262_144, 1_000)
  expect(speed.perSecond(1_001)).toBe(262_144)
})
