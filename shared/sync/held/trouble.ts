import * as z from 'zod/mini'
import type { Outcome } from '../protocol'

/**
 * 哪一类问题 — what a person has to look at. `twin`: applied, but the same person has the same matter open already. `numberChanged`: applied under
 * another number than the printed one. `fieldClash`: two devices changed the same field. `movedOn`: the case no longer allows the act.
 * `faulty`: wrong in itself. `elsewhere`: only the township may decide (a clerk who left, a copied device).
 */
const TROUBLES = ['twin', 'numberChanged', 'fieldClash', 'movedOn', 'faulty', 'elsewhere'] as const
/** 问题的种类 */
export const Trouble = z.enum(TROUBLES)
export type Trouble = z.infer<typeof Trouble>

/** 怎么定 — what may be decided; `asNote` makes the stale act a 补充意见 on the case, `takeAnew` a new draft from the same answers. */
const HELD_DECISIONS = [
  'keepBoth',
  'withdrawMine',
  'receiptChanged',
  'chooseFields',
  'asNote',
  'takeAnew',
  'setAside',
] as const
/** 决定 */
export const HeldDecision = z.enum(HELD_DECISIONS)
export type HeldDecision = z.infer<typeof HeldDecision>

type DecisionRule = {
  readonly label: string
  /** What is true afterwards, for the person who decides. */
  readonly means: string
  readonly needsReason: boolean
}

/** 决定的用词 — the words of each decision on the screen, in the timeline and in the record. */
export const DECISION_RULES: Readonly<Record<HeldDecision, DecisionRule>> = {
  keepBoth: { label: '两件都办', means: '不是重复，两件各办各的', needsReason: false },
  withdrawMine: { label: '撤回这一件', means: '按重复撤回本站这一件，另一件照常办', needsReason: true },
  receiptChanged: { label: '已换凭证', means: '本人已经知道新号，旧凭证作废', needsReason: false },
  chooseFields: { label: '按选的存', means: '作为一次新的补交，两边的写法都留着', needsReason: false },
  asNote: { label: '转为补充意见', means: '写进这件的经过，经办单位看得到', needsReason: true },
  takeAnew: { label: '照原样另收一件', means: '原来填的放进草稿，改好再提交', needsReason: false },
  setAside: { label: '不办，存档', means: '不再办理，内容和原因都留着', needsReason: true },
}

/** The word of a decision as it was recorded; `accept` is the township's, which verified it (核实). */
export function sayDecision(decision: string): string {
  const known = HeldDecision.safeParse(decision)
  return known.success ? DECISION_RULES[known.data].label : '核实无误，照办'
}

/** What may be decided about each kind, the usual one first; the law's own table is asked besides. */
export const DECISIONS_FOR: Readonly<Record<Trouble, readonly HeldDecision[]>> = {
  twin: ['keepBoth', 'withdrawMine'],
  numberChanged: ['receiptChanged'],
  fieldClash: ['chooseFields', 'asNote', 'setAside'],
  movedOn: ['asNote', 'setAside'],
  faulty: ['takeAnew', 'setAside'],
  elsewhere: [],
}

/** Problems that only the township may decide about. */
const ELSEWHERE: readonly string[] = [
  'sync.clerkGone',
  'sync.deviceStopped',
  'sync.deviceCopied',
  'sync.opIdReused',
  'sync.cannotOpen',
]

const BY_CODE: Readonly<Record<string, Trouble>> = {
  'sync.suspectedTwin': 'twin',
  'sync.numberChanged': 'numberChanged',
  'sync.fieldClash': 'fieldClash',
}

/** The kind of trouble of an operation that is held, by what became of it and why. */
export function troubleOf(held: { readonly outcome: Outcome; readonly code: string | null }): Trouble {
  const code = held.code ?? ''
  if (ELSEWHERE.includes(code)) return 'elsewhere'
  return BY_CODE[code] ?? (held.outcome === 'conflict' ? 'movedOn' : 'faulty')
}
