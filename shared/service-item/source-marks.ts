import type { ItemFacts } from './item-facts'

/** A mark stands by itself: s1, never the end of a word or the head of a number. */
const MARK = /(^|[^A-Za-z0-9])(s\d+)(?![A-Za-z0-9])/g

/**
 * 资料的编号 — the facts name their sources by short marks (s1, s2). In every text the mark becomes 资料 n, the number under which the source
 * stands in the list below the guide; a mark without a source is left out.
 */
export function withSourceNumbers<T>(value: T, sources: ItemFacts['sources']): T {
  const numbers = new Map(sources.map((source, index) => [source.id, index + 1]))
  const inText = (text: string) =>
    text.replace(MARK, (_, before: string, mark: string) => {
      const number = numbers.get(mark)
      return number === undefined ? before : `${before}资料 ${number}`
    })
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return inText(part)
    if (Array.isArray(part)) return part.map(walk)
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value) as T
}
