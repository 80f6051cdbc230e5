import { charactersOf, foldText } from '@shared/search/fold-text'
import type { SearchEntry, SearchWord } from '@shared/search/search-entry'
import type { ItemVersion } from '@shared/service-item/item-version'
import { pinyin } from 'pinyin-pro'

/** Reads a text in context, so that 重新 is chong and 重度 is zhong; one syllable for each character of the folded text. */
export function syllablesOf(text: string): string[] {
  const folded = foldText(text)
  const characters = charactersOf(folded)
  const read = pinyin(folded, { toneType: 'none', type: 'array', v: true })
  return characters.map((character, at) => foldText(read[at] ?? '') || character)
}

function searchWord(kind: SearchWord['kind'], text: string): SearchWord {
  return { kind, text, syllables: syllablesOf(text) }
}

/** The entry of an item: its name, its other names, and what people say for it. */
export function searchEntryOf(item: ItemVersion, everyday: readonly string[]): SearchEntry {
  const { name, aliases } = item.facts
  return {
    id: item.itemId,
    words: [
      searchWord('name', name),
      ...aliases.map((alias) => searchWord('alias', alias)),
      ...everyday.map((word) => searchWord('word', word)),
    ],
  }
}
