import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { code128 } from '../../../web/print/barcode/code128'

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) } })

/** The bars as a camera would see them: three pixels a module, light around. */
function picture(text: string): ImageData {
  const bars = code128(text).flatMap((run, index) => Array.from({ length: run * 3 }, () => (index % 2 === 0 ? 0 : 255)))
  const line = [...Array<number>(40).fill(255), ...bars, ...Array<number>(40).fill(255)]
  const height = 60
  const data = new Uint8ClampedArray(line.length * height * 4)
  for (let y = 0; y < height; y += 1)
    for (const [x, grey] of line.entries()) data.set([grey, grey, grey, 255], (y * line.length + x) * 4)
  return { data, width: line.length, height, colorSpace: 'srgb' } as ImageData
}

describe('条码', () => {
  it.each(['YJYH213260302000018C', 'A', '430423-260302'])(
    '%s is read back by the reader of the counters',
    async (text) => {
      const [found] = await readBarcodes(picture(text), { formats: ['Code128'] })
      expect(found?.text).toBe(text)
    },
  )

  it('holds printable ASCII only', () => {
    expect(() => code128('清单')).toThrow(RangeError)
  })
})
