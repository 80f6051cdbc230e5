import * as z from 'zod/mini'

/**
 * 搜索用的一个说法 — a text under which something is looked for, with one toneless syllable (ü written v) for each character of the folded
 * text in order; a character without a reading, such as a digit, carries itself.
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
