/** Draws digits in groups for reading: `sizes` of the first groups, the last size repeats. */
export function groupDigits(text: string, sizes: readonly number[]): string {
  const groups: string[] = []
  let at = 0
  for (let index = 0; at < text.length; index += 1) {
    const size = sizes[Math.min(index, sizes.length - 1)] ?? 4
    groups.push(text.slice(at, at + size))
    at += size
  }
  return groups.join(' ')
}

/** Whole 分 of an amount as typed in 元 ("1,200.5"), null when empty; undefined when it is no amount of at most two decimals. */
export function parseMoney(text: string): number | null | undefined {
  const plain = text.replace(/[,，\s元]/g, '')
  if (plain === '') return null
  const match = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(plain)
  return match === null ? undefined : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** 分 as typed: 12000 → "120", 12050 → "120.50". */
export function formatMoney(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
}
