/**
 * The one text of a value: keys in order, no spaces, what is undefined left out. Device and server hash this text, so that equal
 * payloads hash alike whoever wrote them down. Throws RangeError for what JSON cannot carry (NaN, Infinity, functions).
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalText(one === undefined ? null : one)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`)
      .join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number that JSON cannot carry')
  const text = JSON.stringify(value)
  if (text === undefined) throw new RangeError('a value that JSON cannot carry')
  return text
}
