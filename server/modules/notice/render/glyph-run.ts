import { type FaceName, loadFace } from './face'

/** Signs that no face has: they are drawn as lines. */
const DRAWN = { '☐': 'box', '□': 'box', '☑': 'ticked' } as const
export type DrawnSign = (typeof DRAWN)[keyof typeof DRAWN]

/** 字串 — neighbouring characters of one face, or one drawn sign. `width` in ems. */
export type GlyphRun = {
  readonly face: FaceName | DrawnSign | 'unknown'
  readonly text: string
  readonly width: number
}

/** 排字 — which face draws a character and how wide it is; `unknown` collects what no face has. */
export type Typesetter = {
  readonly measure: (char: string) => number
  readonly toRuns: (text: string) => GlyphRun[]
  readonly unknown: ReadonlySet<string>
}

/** Makes the typesetter for one paper; the rare face is read only when `text` needs it. */
export async function makeTypesetter(text: string): Promise<Typesetter> {
  const main = await loadFace('main')
  const needsRare = [...text].some((char) => drawnSign(char) === null && main.width(codeOf(char)) === null)
  const rare = needsRare ? await loadFace('rare') : null
  const unknown = new Set<string>()
  const place = (char: string): GlyphRun => {
    const sign = drawnSign(char)
    if (sign !== null) return { face: sign, text: char, width: 1 }
    const inMain = main.width(codeOf(char))
    if (inMain !== null) return { face: 'main', text: char, width: inMain }
    const inRare = rare?.width(codeOf(char)) ?? null
    if (inRare !== null) return { face: 'rare', text: char, width: inRare }
    unknown.add(char)
    return { face: 'unknown', text: char, width: 1 }
  }
  return { measure: (char) => place(char).width, toRuns: (line) => joinRuns([...line].map(place)), unknown }
}

function joinRuns(runs: readonly GlyphRun[]): GlyphRun[] {
  const joined: GlyphRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && last.face === run.face && (run.face === 'main' || run.face === 'rare')) {
      joined[joined.length - 1] = { face: run.face, text: last.text + run.text, width: last.width + run.width }
    } else joined.push(run)
  }
  return joined
}

function drawnSign(char: string): DrawnSign | null {
  return char === '☐' || char === '□' || char === '☑' ? DRAWN[char] : null
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0
}
