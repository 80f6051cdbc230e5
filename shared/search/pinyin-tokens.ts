/** At most so many ways to cut one run of letters are tried; the best come first. */
const MAX_WAYS = 12

/**
 * Ways to read a run of letters as pinyin: whole syllables, first letters, or both mixed (`cjz`, `canjizheng`, `canjz`). The last piece
 * may be the beginning of a syllable, for it is still being typed. Longer pieces come first; first letters alone come last.
 */
export function waysToCut(letters: string, known: ReadonlySet<string>): string[][] {
  const ways: string[][] = []
  const cut = (at: number, pieces: string[]): void => {
    if (ways.length >= MAX_WAYS) return
    if (at === letters.length) {
      ways.push(pieces)
      return
    }
    for (let length = Math.min(6, letters.length - at); length >= 1; length -= 1) {
      const piece = letters.slice(at, at + length)
      const isLast = at + length === letters.length
      if (known.has(piece) || isInitial(piece) || (isLast && length > 1 && beginsSyllable(piece, known))) {
        cut(at + length, [...pieces, piece])
      }
    }
  }
  cut(0, [])
  const single = [...letters]
  const hasSingle = ways.some((way) => way.length === single.length)
  return hasSingle ? ways : [...ways, single]
}

function isInitial(piece: string): boolean {
  return piece.length === 1 || /^[zcs]h$/.test(piece)
}

function beginsSyllable(piece: string, known: ReadonlySet<string>): boolean {
  for (const syllable of known) if (syllable.startsWith(piece)) return true
  return false
}
