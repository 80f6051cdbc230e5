import { linesToBring, type MaterialLine } from './material-list'

/**
 * 要带什么 — the one-time notice in a nutshell: what to bring, what stands for itself and why, and what only the counter knows. `sentence` is
 * its first line; screens draw the lists, they do not count again.
 */
export type WhatToBring = {
  readonly kind: 'nothing' | 'bring'
  readonly sentence: string
  readonly bring: readonly MaterialLine[]
  /** Not to be handed in: proven by a licence or a register, handed in before, or made here. */
  readonly exempt: readonly { readonly name: string; readonly note: string }[]
  /** May be asked for, depending on the case; the sources do not say when. */
  readonly maybe: readonly { readonly name: string; readonly hint: string }[]
}

/** Sorts a material list into what to bring and what not (一次性告知, 行政许可法第三十条). */
export function whatToBring(lines: readonly MaterialLine[]): WhatToBring {
  const bring = linesToBring(lines)
  return {
    kind: bring.length === 0 ? 'nothing' : 'bring',
    sentence: bring.length === 0 ? '什么都不用带' : `只带这 ${bring.length} 样`,
    bring,
    exempt: lines.flatMap((line) => (line.satisfied === null ? [] : [{ name: line.name, note: line.satisfied.note }])),
    maybe: lines.filter((line) => line.need === 'optional').map((line) => ({ name: line.name, hint: line.hint })),
  }
}
