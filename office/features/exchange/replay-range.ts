/** The shortest span of time that holds all these letters; `to` is not included, so it ends a millisecond after the last. Null for none. */
export function rangeOf(rows: readonly { readonly createdAt: string }[]): { from: string; to: string } | null {
  const times = rows.map((row) => Date.parse(row.createdAt)).filter((ms) => !Number.isNaN(ms))
  if (times.length === 0) return null
  return { from: new Date(Math.min(...times)).toISOString(), to: new Date(Math.max(...times) + 1).toISOString() }
}
