import { canonicalText } from '../canonical'

/** 三方对照的一栏 — one field as it was, as this device has it and as the server has it now. */
export type FieldThreeWay = {
  readonly key: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
  /** `clash`: both sides changed it, and not to the same. */
  readonly verdict: 'same' | 'mine' | 'theirs' | 'clash'
}

type Values = Readonly<Record<string, unknown>>

/** Compares three versions of a form field by field; a field that `mine` does not name was not touched there. */
export function compareThree(base: Values, mine: Values, theirs: Values): FieldThreeWay[] {
  const keys = new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])
  return [...keys].map((key) => {
    const own = key in mine ? mine[key] : base[key]
    const sides = { key, base: base[key], mine: own, theirs: theirs[key] }
    return { ...sides, verdict: verdictOf(sides) }
  })
}

function verdictOf({ base, mine, theirs }: Pick<FieldThreeWay, 'base' | 'mine' | 'theirs'>): FieldThreeWay['verdict'] {
  if (isSame(mine, theirs)) return 'same'
  if (isSame(mine, base)) return 'theirs'
  return isSame(theirs, base) ? 'mine' : 'clash'
}

/** True for values that read alike: an empty field and one that was never filled in are the same. */
function isSame(one: unknown, other: unknown): boolean {
  return canonicalText(one === '' ? null : (one ?? null)) === canonicalText(other === '' ? null : (other ?? null))
}
