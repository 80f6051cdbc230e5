/** 模糊音 — pairs that southern speakers and fast typists do not tell apart: zh/z, ch/c, sh/s, n/l, hu/f, and -ng/-n. */
export function fuzzySyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^hu(?=.)/, 'f')
    .replace(/ng$/, 'n')
}

/** First letter of a syllable, so folded that every fuzzy reading of it begins alike. */
export function fuzzyLetter(syllable: string): string {
  const first = syllable[0] ?? ''
  if (first === 'l') return 'n'
  return first === 'f' ? 'h' : first
}

/**
 * Least number of letters to insert, drop, change or swap with their neighbour so that `query` stands somewhere inside `text`. Stops
 * counting beyond `most` and answers `most + 1`.
 */
export function distanceWithin(query: string, text: string, most: number): number {
  const columns = text.length + 1
  let before = new Uint8Array(columns)
  let last = new Uint8Array(columns)
  let row = new Uint8Array(columns)
  for (let i = 1; i <= query.length; i += 1) {
    row[0] = i
    let least = i
    for (let j = 1; j < columns; j += 1) {
      const same = query[i - 1] === text[j - 1] ? 0 : 1
      let cost = Math.min((last[j - 1] ?? 0) + same, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const swapped = i > 1 && j > 1 && query[i - 1] === text[j - 2] && query[i - 2] === text[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  return Math.min(
    most + 1,
    last.reduce((least, cost) => Math.min(least, cost), most + 1),
  )
}
