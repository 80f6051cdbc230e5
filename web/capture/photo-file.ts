import { findPhotoFlaw, type PhotoFlaw, toGrey } from './measure-quality'

/** 拍下的一页 — a JPEG that keeps print readable at under about 1 MB, and what is wrong with it, if anything. */
export type TakenPhoto = {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly flaw: PhotoFlaw | null
}

/** Longest side of a kept photo: A4 at about 200 dots an inch, small print stays readable. */
const MAX_SIDE = 2200
const MEASURED_WIDTH = 480
const QUALITY = 0.82

type Source = HTMLVideoElement | ImageBitmap

/** Makes a page out of the picture that the camera shows, turned by quarter turns to the right. */
export async function takePhoto(source: Source, turns = 0): Promise<TakenPhoto> {
  const [width, height] =
    source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height]
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height))
  const canvas = draw(source, { width: width * scale, height: height * scale, turns })
  const flaw = measure(canvas, Math.min(width, height))
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (blob === null) throw new Error('the browser could not make a picture')
  return { bytes: new Uint8Array(await blob.arrayBuffer()), mime: 'image/jpeg', flaw }
}

/** Takes a page from a chosen file: photos are made smaller, a PDF goes as it is. Null for a file that is neither or cannot be opened. */
export async function readPhotoFile(file: File): Promise<TakenPhoto | null> {
  if (file.type === 'application/pdf') {
    return { bytes: new Uint8Array(await file.arrayBuffer()), mime: file.type, flaw: null }
  }
  if (!file.type.startsWith('image/')) return null
  const bitmap = await createImageBitmap(file).catch(() => null)
  return bitmap === null ? null : takePhoto(bitmap)
}

function draw(source: Source, to: { width: number; height: number; turns: number }): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const sideways = to.turns % 2 === 1
  canvas.width = Math.round(sideways ? to.height : to.width)
  canvas.height = Math.round(sideways ? to.width : to.height)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('the browser cannot draw')
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((to.turns * Math.PI) / 2)
  pen.drawImage(source, -to.width / 2, -to.height / 2, to.width, to.height)
  return canvas
}

function measure(canvas: HTMLCanvasElement, side: number): PhotoFlaw | null {
  const width = Math.min(MEASURED_WIDTH, canvas.width)
  const height = Math.round((canvas.height * width) / canvas.width)
  const small = document.createElement('canvas')
  small.width = width
  small.height = height
  const pen = small.getContext('2d', { willReadFrequently: true })
  if (pen === null || height === 0) return null
  pen.drawImage(canvas, 0, 0, width, height)
  return findPhotoFlaw({ width, height, pixels: toGrey(pen.getImageData(0, 0, width, height).data) }, side)
}
