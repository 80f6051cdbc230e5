import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { encode } from 'uqr'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** What a scanner reads from a picture of a screen or a paper (PNG); throws when there is no QR code in it. */
export async function readSeenCode(picture: Buffer): Promise<string> {
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(program)).buffer } })
  const [found] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] })
  if (found === undefined) throw new Error('no code in the picture')
  return found.text
}

const FRAME = { width: 640, height: 480 }
const GREY = 120

/** Writes what the browser's camera sees (a Y4M film of one grey frame): a desk, or a code held before it. Chromium opens the file each time the camera starts. */
export function filmCode(path: string, text: string | null): void {
  const luma = Buffer.alloc(FRAME.width * FRAME.height, GREY)
  if (text !== null) draw(luma, encode(text, { border: 4 }).data)
  const chroma = Buffer.alloc((FRAME.width * FRAME.height) / 2, 128)
  const head = Buffer.from(`YUV4MPEG2 W${FRAME.width} H${FRAME.height} F10:1 Ip A1:1 C420\n`)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  writeFileSync(path, Buffer.concat([head, frame, frame]))
}

function draw(luma: Buffer, modules: readonly (readonly boolean[])[]): void {
  const side = Math.floor(420 / modules.length)
  const left = Math.floor((FRAME.width - side * modules.length) / 2)
  const top = Math.floor((FRAME.height - side * modules.length) / 2)
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      for (let line = 0; line < side; line += 1) {
        const at = (top + y * side + line) * FRAME.width + left + x * side
        luma.fill(dark ? 20 : 230, at, at + side)
      }
    })
  })
}
