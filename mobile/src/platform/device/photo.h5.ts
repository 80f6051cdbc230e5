import { JUDGED_WIDTH, LONGEST_SIDE, type Picked } from './picked'

/** Opens the camera or the album, or the files (photo or PDF). Nothing chosen answers an empty list. */
export async function pickFiles(from: 'camera' | 'album' | 'document', many: boolean): Promise<Picked[]> {
  const files = await choose(from, many)
  const picked: Picked[] = []
  for (const file of files) picked.push(await read(file))
  return picked
}

function choose(from: 'camera' | 'album' | 'document', many: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = from === 'document' ? 'application/pdf,image/*' : 'image/*'
    input.multiple = many && from !== 'camera'
    if (from === 'camera') input.setAttribute('capture', 'environment')
    input.style.display = 'none'
    const finish = () => {
      resolve([...(input.files ?? [])])
      input.remove()
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    document.body.append(input)
    input.click()
  })
}

async function read(file: File): Promise<Picked> {
  const whole = await file.arrayBuffer()
  if (!file.type.startsWith('image/')) return { bytes: whole, mime: file.type || 'application/pdf', pixels: null }
  const bitmap = await createImageBitmap(file).catch(() => null)
  // A photo that this browser cannot draw is sent as it is: the server looks into the file itself.
  if (bitmap === null) return { bytes: whole, mime: file.type, pixels: null }
  const judged = draw(bitmap, Math.min(1, JUDGED_WIDTH / bitmap.width))
  const pixels = judged.getContext('2d')?.getImageData(0, 0, judged.width, judged.height) ?? null
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
  if (scale === 1 && whole.byteLength <= 1_000_000) return { bytes: whole, mime: file.type, pixels }
  const smaller = await jpegOf(draw(bitmap, scale))
  return smaller === null ? { bytes: whole, mime: file.type, pixels } : { bytes: smaller, mime: 'image/jpeg', pixels }
}

function draw(bitmap: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

function jpegOf(canvas: HTMLCanvasElement): Promise<ArrayBuffer | null> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => (blob === null ? resolve(null) : void blob.arrayBuffer().then(resolve)), 'image/jpeg', 0.82)
  })
}
