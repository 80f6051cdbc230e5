import type { Reason } from '@shared/service-item/reason'

const BLANK = /\{([^{}]+)\}/g

/** Fills the blanks that are known; the others stay in braces for the clerk. */
export function fillBlanks(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(BLANK, (whole, name: string) => {
    const value = values[name]
    return value === undefined || value.trim() === '' ? whole : value.trim()
  })
}

/** Blanks that are still open, each once, in order. */
export function openBlanks(text: string): string[] {
  return [...new Set([...text.matchAll(BLANK)].map((match) => match[1] ?? ''))]
}

/** A sentence in pieces: plain words, and the names of what is still to be filled in; `at` is where a piece begins. */
export function partsOf(
  text: string,
): readonly { readonly at: number; readonly text: string; readonly open: boolean }[] {
  let at = 0
  return text.split(/(\{[^{}]+\})/).flatMap((piece) => {
    const part = { at, text: piece.replace(/^\{(.+)\}$/, '$1'), open: piece.startsWith('{') }
    at += piece.length
    return piece === '' ? [] : [part]
  })
}

/** Sentences of an act that fit this item: the general ones, and those whose words name it. */
export function reasonsFor(reasons: readonly Reason[], action: string, itemName: string): Reason[] {
  return reasons.filter((reason) => reason.action === action && fitsItem(reason.appliesTo, itemName))
}

function fitsItem(appliesTo: Reason['appliesTo'], itemName: string): boolean {
  if (appliesTo === null) return true
  const words = typeof appliesTo === 'string' ? appliesTo.split('、') : appliesTo
  return words.some((word) => word === '通用' || itemName.includes(word) || word.includes(itemName))
}

/** What a blank of the list usually means here, so that it need not be typed. */
export function knownBlanks(about: {
  material?: string
  basis?: string | null
  number?: string
}): Record<string, string> {
  return {
    ...(about.material === undefined ? {} : { 材料名称: about.material, 材料: about.material, 字段: about.material }),
    ...(about.basis === undefined || about.basis === null ? {} : { 条款: about.basis }),
    ...(about.number === undefined ? {} : { 办件编号: about.number }),
  }
}
