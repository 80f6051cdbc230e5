import { isSensitiveItem } from '@shared/notice/fill-message'
import type { ItemFacts } from '@shared/service-item/item-facts'
import { rules, templates } from './sample-values'

/** 事项的叫法 — every name by which people know an item. */
export function namesOf(facts: Pick<ItemFacts, 'name' | 'aliases' | 'result'>): string[] {
  return [facts.name, ...facts.aliases, facts.result.name ?? ''].filter((name) => name !== '')
}

/**
 * 会说破的词 — pairs of characters that only the names of sensitive items hold: no other item's name, no template's own words. Taken from
 * the catalogue, so that an item which becomes sensitive tomorrow brings its words along.
 */
export function tellingWords(items: readonly Pick<ItemFacts, 'id' | 'name' | 'aliases' | 'result'>[]): Set<string> {
  const isQuiet = (item: { id: string }) => isSensitiveItem(rules.smsRule, item.id)
  const telling = new Set(items.filter(isQuiet).flatMap(namesOf).flatMap(pairsOf))
  const common = [
    ...items.filter((item) => !isQuiet(item)).flatMap(namesOf),
    ...templates.map((template) => `${template.title}　${template.short ?? ''}`.replace(/\{\w+\}/g, '　')),
  ]
  for (const pair of common.flatMap(pairsOf)) telling.delete(pair)
  return telling
}

function pairsOf(text: string): string[] {
  const chars = [...text]
  return chars.slice(1).flatMap((char, index) => {
    const pair = `${chars[index]}${char}`
    return /^\p{Script=Han}{2}$/u.test(pair) ? [pair] : []
  })
}
