import type { ItemVersion } from '../service-item/item-version'
import { linesToBring, type MaterialLine } from './material-list'

/** 清单全不全 — whether the list is the whole one, only part of it, or unknown, as far as the sources of the item say. */
export type ListKnown = 'all' | 'some' | 'none'

/** How much of the list is known: an item with a form of its own says all; otherwise as much as its guide. */
export function listKnownOf({ form, facts }: Pick<ItemVersion, 'form' | 'facts'>): ListKnown {
  if (form !== null) return 'all'
  if (facts.materials === null) return 'none'
  return facts.materials_complete ? 'all' : 'some'
}

/**
 * 要带什么 — the one-time notice in a nutshell: what to bring, what stands for itself and why, and what only the counter knows. `sentence` is
 * its first line; screens draw the lists, they do not count again. It never promises more than the sources say.
 */
export type WhatToBring = {
  readonly kind: 'nothing' | 'bring' | 'ask'
  readonly sentence: string
  readonly bring: readonly MaterialLine[]
  /** Not to be handed in: proven by a licence or a register, handed in before, or made here. */
  readonly exempt: readonly { readonly key: string; readonly name: string; readonly note: string }[]
  /** May be asked for, depending on the case; the sources do not say when. */
  readonly maybe: readonly { readonly key: string; readonly name: string; readonly hint: string }[]
}

/** Sorts a material list into what to bring and what not (一次性告知, 行政许可法第三十条). */
export function whatToBring(lines: readonly MaterialLine[], known: ListKnown): WhatToBring {
  const bring = linesToBring(lines)
  const maybe = lines.filter((line) => line.need === 'optional')
  return {
    ...sentenceOf(bring.length, maybe.length, known),
    bring,
    exempt: lines.flatMap((line) =>
      line.satisfied === null ? [] : [{ key: line.key, name: line.name, note: line.satisfied.note }],
    ),
    maybe: maybe.map((line) => ({ key: line.key, name: line.name, hint: line.hint })),
  }
}

function sentenceOf(bring: number, maybe: number, known: ListKnown): Pick<WhatToBring, 'kind' | 'sentence'> {
  if (known === 'none') return { kind: 'ask', sentence: '要带什么，以当地窗口为准' }
  const open = known === 'some' || maybe > 0
  if (bring === 0)
    return open
      ? { kind: 'ask', sentence: '有的材料看情况才要，以当地窗口为准' }
      : { kind: 'nothing', sentence: '什么都不用带' }
  return { kind: 'bring', sentence: open ? `先带这 ${bring} 样，别的以当地窗口为准` : `只带这 ${bring} 样` }
}
