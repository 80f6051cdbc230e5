import type { Fault } from '../act-form'
import { openBlanks } from '../reason-text'

/** Null for an empty text, so that "nothing written" and "written nothing" are one thing on the wire. */
export function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

/** Asks for a text of at least `min` characters, at most `max`, with every blank of its sentence filled. */
export function textFault(field: string, text: string, ask: { label: string; min: number; max: number }): Fault[] {
  const length = [...text.trim()].length
  const blanks = openBlanks(text)
  if (length === 0) return [{ field, message: `请填“${ask.label}”` }]
  if (length < ask.min) return [{ field, message: `“${ask.label}”至少写 ${ask.min} 个字，现在 ${length} 个` }]
  if (length > ask.max) return [{ field, message: `“${ask.label}”最多 ${ask.max} 个字，现在 ${length} 个` }]
  return blanks.length === 0 ? [] : [{ field, message: `请把“${blanks.join('、')}”填上具体内容` }]
}

/** A fault when the condition does not hold. */
export function unless(holds: boolean, field: string, message: string): Fault[] {
  return holds ? [] : [{ field, message }]
}

/** A whole number that was typed, or null. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null
}

/** Who proposed it is somebody, where somebody has to have, and never the person at the screen. */
export function proposerFaults(
  proposedBy: string,
  about: { readonly staffId: string; readonly required: boolean },
): Fault[] {
  const said = proposedBy.trim()
  return [
    ...unless(!about.required || said !== '', 'proposedBy', '请填提出的人（工号）'),
    ...unless(said !== about.staffId, 'proposedBy', '提出的人和同意的人不能是同一个'),
  ]
}
