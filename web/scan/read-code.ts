import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

// By itself the reader would fetch its program from a public address, which a county's network does not reach.
prepareZXingModule({ overrides: { locateFile: () => wasm } })

/** The first QR code or bar code in a picture, as text; null when there is none. Loaded only once somebody opens the camera for a code. */
export async function readCode(picture: ImageData): Promise<string | null> {
  const [found] = await readBarcodes(picture, { formats: ['QRCode', 'Code128'], maxNumberOfSymbols: 1 })
  return found === undefined || found.text === '' ? null : found.text
}
