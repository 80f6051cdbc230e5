import { describe, expect, test } from 'vitest'
import { findPhotoFlaw, sayPhotoFlaw, sharpness, toGrey } from '../../../web/capture/measure-quality'

const WIDTH = 120
const HEIGHT = 90

/** A page of text lines: dark strokes on light paper. */
function page(paper: number, ink: number): number[] {
  return Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const x = at % WIDTH
    const y = Math.floor(at / WIDTH)
    return y % 6 < 2 && x % 3 === 0 ? ink : paper
  })
}

/** The same page seen through a shaking hand: each pixel is the mean of its neighbours. */
function shaken(pixels: readonly number[], reach: number): number[] {
  return pixels.map((_, at) => {
    let sum = 0
    let count = 0
    for (let dx = -reach; dx <= reach; dx += 1) {
      for (let dy = -reach; dy <= reach; dy += 1) {
        const value = pixels[at + dx + dy * WIDTH]
        if (value !== undefined) {
          sum += value
          count += 1
        }
      }
    }
    return Math.round(sum / count)
  })
}

const picture = (pixels: readonly number[]) => ({ width: WIDTH, height: HEIGHT, pixels })

describe('quality of a photo', () => {
  test('a sharp page in good light has no flaw', () => {
    expect(findPhotoFlaw(picture(page(200, 40)), 1200)).toBe(null)
  })

  test('a shaken page is blurred', () => {
    const blurred = shaken(page(200, 40), 4)
    expect(sharpness(picture(blurred))).toBeLessThan(sharpness(picture(page(200, 40))) / 20)
    expect(findPhotoFlaw(picture(blurred), 1200)).toBe('blurred')
  })

  test('a page in the dark is dark, a page under a lamp has glare, a page from afar is small', () => {
    expect(findPhotoFlaw(picture(page(45, 10)), 1200)).toBe('dark')
    expect(findPhotoFlaw(picture(page(255, 40)), 1200)).toBe('glare')
    expect(findPhotoFlaw(picture(page(200, 40)), 320)).toBe('small')
  })

  test('every flaw says what to do', () => {
    for (const flaw of ['blurred', 'dark', 'glare', 'small'] as const) expect(sayPhotoFlaw(flaw)).toMatch(/拍/)
  })

  test('grey follows the eye: green counts more than blue', () => {
    const [red = 0, green = 0, blue = 0] = toGrey([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255])
    expect(green).toBeGreaterThan(red)
    expect(red).toBeGreaterThan(blue)
  })
})
