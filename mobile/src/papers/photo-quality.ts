/** What a photo looks like to somebody who must read it. */
export type PhotoHint = 'blurred' | 'dark' | 'glare' | null

/** Pixels as a canvas gives them: four bytes a pixel. */
export type Pixels = { readonly data: ArrayLike<number>; readonly width: number; readonly height: number }

/** Mean brightness (0–255) under which print is lost in the dark. */
const DARK_BELOW = 60
/** Share of blown-out pixels in one cell of the grid that counts as a reflection, and how much brighter than its page it is. */
const GLARE_SHARE = 0.6
const GLARE_GRID = 8
const PAPER_IS_WHITE = 200
/** Variance of the Laplacian under which edges are soft; tried on sharp and blurred prints of this size (about 640 pixels wide). */
const BLUR_BELOW = 40

const WORDS: Record<Exclude<PhotoHint, null>, string> = {
  blurred: '字有点糊，拿稳再拍一张',
  dark: '光线太暗，换个亮的地方拍',
  glare: '有反光，侧一点再拍',
}

/** The first thing wrong with a photo, or null. It is advice: a poor photo may be handed in all the same. */
export function examinePhoto(pixels: Pixels): PhotoHint {
  const light = brightness(pixels)
  const mean = light.reduce((sum, value) => sum + value, 0) / Math.max(1, light.length)
  if (mean < DARK_BELOW) return 'dark'
  if (mean < PAPER_IS_WHITE && hasGlare(light, pixels.width, pixels.height)) return 'glare'
  return laplacianVariance(light, pixels.width, pixels.height) < BLUR_BELOW ? 'blurred' : null
}

/** What to do about it, in words. */
export function sayHint(hint: PhotoHint): string | null {
  return hint === null ? null : WORDS[hint]
}

function brightness({ data, width, height }: Pixels): number[] {
  return Array.from({ length: width * height }, (_, index) => {
    const at = index * 4
    return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
  })
}

function hasGlare(light: readonly number[], width: number, height: number): boolean {
  const blown = new Array<number>(GLARE_GRID * GLARE_GRID).fill(0)
  const total = new Array<number>(GLARE_GRID * GLARE_GRID).fill(0)
  for (const [index, value] of light.entries()) {
    const column = Math.floor(((index % width) * GLARE_GRID) / width)
    const row = Math.floor((Math.floor(index / width) * GLARE_GRID) / height)
    const cell = row * GLARE_GRID + column
    total[cell] = (total[cell] ?? 0) + 1
    if (value > 250) blown[cell] = (blown[cell] ?? 0) + 1
  }
  return blown.some((count, cell) => count / Math.max(1, total[cell] ?? 1) > GLARE_SHARE)
}

function laplacianVariance(light: readonly number[], width: number, height: number): number {
  let [sum, squares, count] = [0, 0, 0]
  const at = (x: number, y: number) => light[y * width + x] ?? 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const value = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y)
      sum += value
      squares += value * value
      count += 1
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}
