import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import fontkit from '@pdf-lib/fontkit'
import subsetFont from 'subset-font'

const FILES = {
  main: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  rare: '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
} as const

/**
 * 字面 — the face for Chinese, and the one that has rare characters which the first lacks (𠮷). Song type, as the nearest to the 小标宋 and
 * 仿宋 of official papers（GB/T 9704）that may be given away with the software.
 */
export type FaceName = keyof typeof FILES

type LoadedFace = { readonly bytes: Buffer; readonly width: (codePoint: number) => number | null }

const require = createRequire(import.meta.url)
/** At most one entry per file of FILES: about 22 MB when the rare face was needed too. */
const loaded = new Map<FaceName, Promise<LoadedFace>>()

/** Loads a face once for the life of the process. Throws when its package is not installed. */
export function loadFace(name: FaceName): Promise<LoadedFace> {
  const known = loaded.get(name)
  if (known) return known
  const face = readFace(name)
  loaded.set(name, face)
  return face
}

async function readFace(name: FaceName): Promise<LoadedFace> {
  const bytes = await readFile(require.resolve(FILES[name]))
  const font = fontkit.create(bytes)
  // fontkit reads from a copy of its own: the file is cut from that one too, and is in memory once.
  const { stream } = font as { readonly stream?: { readonly buffer?: Buffer } }
  const widths = new Map<number, number | null>()
  return {
    bytes: stream?.buffer ?? bytes,
    width: (codePoint) => {
      const known = widths.get(codePoint)
      if (known !== undefined) return known
      const width = font.hasGlyphForCodePoint(codePoint)
        ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
        : null
      widths.set(codePoint, width)
      return width
    },
  }
}

/** A font file that holds the glyphs of `text` and no others; pdf-lib's own subsetting drops Chinese glyphs. */
export async function cutFace(name: FaceName, text: string): Promise<Uint8Array> {
  const face = await loadFace(name)
  return subsetFont(face.bytes, text, { targetFormat: 'truetype' })
}
