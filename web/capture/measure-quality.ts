/** 照片质量 — what is wrong with a photo of a paper, if anything; it may be handed in all the same. */
export type PhotoFlaw = 'blurred' | 'dark' | 'glare' | 'small'

/** Grey values 0–255 of a picture, row by row. */
export type GreyPicture = {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray | readonly number[]
}

/** Below this variance of the Laplacian, printed text of a whole page measured at 480 px across can no longer be read. */
const SHARP_ENOUGH = 60
const DARK_MEAN = 60
/** Share of burnt-out pixels that covers words: white paper in good light stays below 250. */
const GLARE_SHARE = 0.2
const GLARE_LEVEL = 252
/** Shorter side of the photo in pixels under which small print is lost. */
const SMALL_SIDE = 600

/** Grey values of RGBA pixels, by the eye's own weights. */
export function toGrey(rgba: Uint8ClampedArray | readonly number[]): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(rgba.length / 4)
  for (let at = 0; at < grey.length; at += 1) {
    grey[at] = 0.299 * (rgba[at * 4] ?? 0) + 0.587 * (rgba[at * 4 + 1] ?? 0) + 0.114 * (rgba[at * 4 + 2] ?? 0)
  }
  return grey
}

/** Variance of the Laplacian: high where edges are sharp, near zero in a blur. */
export function sharpness({ width, height, pixels }: GreyPicture): number {
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const value =
        4 * (pixels[at] ?? 0) -
        (pixels[at - 1] ?? 0) -
        (pixels[at + 1] ?? 0) -
        (pixels[at - width] ?? 0) -
        (pixels[at + width] ?? 0)
      sum += value
      squares += value * value
      count += 1
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}

/** The first flaw worth a word, measured on a small grey copy; `side` is the shorter side of the photo itself. */
export function findPhotoFlaw(picture: GreyPicture, side: number): PhotoFlaw | null {
  const total = picture.pixels.length
  if (total === 0) return null
  let sum = 0
  let burnt = 0
  for (let at = 0; at < total; at += 1) {
    const value = picture.pixels[at] ?? 0
    sum += value
    if (value >= GLARE_LEVEL) burnt += 1
  }
  if (side < SMALL_SIDE) return 'small'
  if (sum / total < DARK_MEAN) return 'dark'
  if (burnt / total > GLARE_SHARE) return 'glare'
  return sharpness(picture) < SHARP_ENOUGH ? 'blurred' : null
}

/** What to do about a flaw, in words. */
export function sayPhotoFlaw(flaw: PhotoFlaw): string {
  switch (flaw) {
    case 'blurred':
      return '字有点糊，拿稳再拍一张'
    case 'dark':
      return '有点暗，开灯或换个地方再拍'
    case 'glare':
      return '有反光，请侧一点再拍'
    case 'small':
      return '照片太小，离近一点再拍'
  }
}
