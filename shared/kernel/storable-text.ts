/** NUL, which PostgreSQL refuses in a text, and half of a surrogate pair, which is no character. */
const UNSTORABLE = /[\0\p{Surrogate}]/u

/**
 * True when every text in a value, names of fields included, can be stored and given back as it is. What cannot is refused at the door instead of
 * failing in the database. Walks without recursion: a value may be nested as deep as its sender liked.
 */
export function isStorable(value: unknown): boolean {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'string') {
      if (UNSTORABLE.test(one)) return false
    } else if (one !== null && typeof one === 'object') {
      for (const key of Object.keys(one)) {
        if (UNSTORABLE.test(key)) return false
        left.push((one as Record<string, unknown>)[key])
      }
    }
  }
  return true
}
