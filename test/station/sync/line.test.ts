import { expect, it } from 'vitest'
import { makeLine } from '../../../station/sync/line'

function lineUnderTest() {
  let now = 0
  const line = makeLine(() => now)
  return {
    line,
    pass: (ms: number) => {
      now += ms
    },
  }
}

it('carries half as many files after a tear before which nothing arrived, down to one, and one more with each part that arrives', () => {
  const { line, pass } = lineUnderTest()
  expect(line.atOnce()).toBe(5)
  const after: number[] = []
  for (let tear = 0; tear < 3; tear += 1) {
    pass(1_000)
    line.onTorn()
    after.push(line.atOnce())
  }
  expect(after).toEqual([2, 1, 1])
  for (let part = 0; part < 9; part += 1) line.onBytes(64_000)
  expect(line.atOnce()).toBe(5)
  pass(1_000)
  line.onTorn()
  expect(line.atOnce()).toBe(5)
})

it('takes those who were torn together for one tear', () => {
  const { line, pass } = lineUnderTest()
  for (let request = 0; request < 5; request += 1) line.onTorn()
  expect(line.atOnce()).toBe(2)
  pass(51)
  line.onTorn()
  expect(line.atOnce()).toBe(1)
})

it('is down when the last request found none', () => {
  const { line } = lineUnderTest()
  const states: boolean[] = []
  for (const event of [line.onMissed, line.onTorn, line.onMissed, () => line.onCarried(400)]) {
    event()
    states.push(line.isDown())
  }
  expect(states).toEqual([true, false, true, false])
})

it('knows what cannot have come: what was torn before half of the shortest round trip of late', () => {
  const { line } = lineUnderTest()
  expect(line.isTooSoon(1)).toBe(false)
  line.onCarried(600)
  line.onCarried(400)
  line.onCarried(900)
  expect([line.isTooSoon(199), line.isTooSoon(200)]).toEqual([true, false])
  for (let answer = 0; answer < 20; answer += 1) line.onCarried(1_000)
  expect([line.isTooSoon(499), line.isTooSoon(500)]).toEqual([true, false])
})

it('says how fast it is, as long as something moves', () => {
  const { line, pass } = lineUnderTest()
  expect(line.bytesPerSecond()).toBeNull()
  line.onBytes(50_000)
  pass(1_000)
  expect(line.bytesPerSecond()).toBe(50_000)
  pass(60_000)
  expect(line.bytesPerSecond()).toBeNull()
})
