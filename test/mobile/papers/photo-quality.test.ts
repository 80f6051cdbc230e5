import { describe, expect, it } from 'vitest'
import { examinePhoto, sayHint } from '../../../mobile/src/papers/photo-quality'

const [WIDTH, HEIGHT] = [160, 120]

/** Pixels of one brightness each, by place. */
function picture(light: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) data.fill(light(x, y), (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4)
  }
  return { data, width: WIDTH, height: HEIGHT }
}
const print = (x: number, y: number) => (x % 6 < 2 && y % 8 < 4 ? 40 : 180)

describe('what is said about a photo', () => {
  it('is nothing when print is sharp and the light is good', () => {
    expect(examinePhoto(picture(print))).toBeNull()
    expect(examinePhoto(picture((x, y) => (print(x, y) < 100 ? 30 : 253)))).toBeNull()
  })
  it('is that it is blurred when there are no edges', () => {
    expect(examinePhoto(picture((x) => 120 + Math.round(20 * Math.sin(x / 30))))).toBe('blurred')
  })
  it('is that it is dark', () => {
    expect(examinePhoto(picture((x, y) => print(x, y) / 5))).toBe('dark')
  })
  it('is that there is a reflection when one spot is blown out', () => {
    expect(examinePhoto(picture((x, y) => (x < 40 && y < 40 ? 255 : print(x, y))))).toBe('glare')
  })
  it('says what to do, not who is at fault', () => {
    expect(sayHint('glare')).toBe('有反光，侧一点再拍')
    expect(sayHint(null)).toBeNull()
  })
})
