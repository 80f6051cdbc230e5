import * as z from 'zod/mini'

/**
 * 搜索用的一个说法 — a text under which something is looked for, with one toneless syllable for each of its characters in order. Characters
 * that have no reading (digits, brackets, Latin letters) carry themselves in lower case, or an empty text when they are skipped.
 */
export const SearchWord = z.strictObject({
  kind: z.enum(['name', 'alias', 'word']),
  text: z.string(),
  syllables: z.array(z.string()),
})
export type SearchWord = z.infer<typeof SearchWord>

/** 搜索条目 — one thing that can be found. Readings are computed where the catalogue is published, so that no client needs a table. */
export const SearchEntry = z.strictObject({ id: z.string(), words: z.array(SearchWord) })
export type SearchEntry = z.infer<typeof SearchEntry>
