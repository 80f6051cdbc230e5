import type { PlainDate } from '../kernel/plain-date'
import { makeProblem, type Problem } from '../problem/problem'
import { MANDATE_ACTS, type MandateAct, type MandateScope } from './mandate-scope'

/** 怎样结束的 — the ways of 民法典第一百七十三条, and the answer “no” of who was asked. */
export const MANDATE_ENDS = {
  declined: '代理人没有同意',
  revoked: '委托人撤回',
  renounced: '代理人辞去委托',
  principalDied: '委托人死亡',
  agentDied: '代理人死亡',
  agentIncapable: '代理人丧失民事行为能力',
} as const
export type MandateEnd = keyof typeof MANDATE_ENDS

/** 从哪里来的 — made on the phone and confirmed by the other, or written down before both, or on a signed paper, at a counter. */
export const MANDATE_ORIGINS = {
  phone: '双方在手机上约定',
  counter: '双方到场，窗口登记',
  paper: '凭签名的委托书，窗口登记',
} as const
export type MandateOrigin = keyof typeof MANDATE_ORIGINS

/** 委托 — the fold of its acts, as the rules read it. Persons are ids of person records; `agentId` is null until the agent has confirmed. */
export type Mandate = {
  readonly mandateId: string
  /** 文号 — given when it takes effect. */
  readonly number: string | null
  readonly principalId: string
  readonly agentId: string | null
  readonly scope: MandateScope
  readonly acts: readonly MandateAct[]
  readonly from: PlainDate
  /** The last day on which it holds. */
  readonly until: PlainDate
  readonly origin: MandateOrigin
  readonly state: 'waiting' | 'live' | 'ended'
  readonly end: { readonly why: MandateEnd; readonly on: PlainDate } | null
  /** Number of acts folded. An act by the agent is stamped with it, so that the order of revocation and act is never in doubt. */
  readonly version: number
}

/** 委托现在的样子 — with what the day makes of it. */
export type MandateStanding = 'waiting' | 'notYet' | 'live' | 'expired' | 'ended'

/** How a mandate stands on a day. An unanswered one that has passed its last day is as gone as one that ran out. */
export function standingOn(mandate: Pick<Mandate, 'state' | 'from' | 'until'>, day: PlainDate): MandateStanding {
  if (mandate.state === 'ended') return 'ended'
  if (day > mandate.until) return 'expired'
  if (mandate.state === 'waiting') return 'waiting'
  return day < mandate.from ? 'notYet' : 'live'
}

/** True when the agent may use it on this day (民法典第一百六十二、一百七十三条). */
export function isLive(mandate: Pick<Mandate, 'state' | 'from' | 'until'>, day: PlainDate): boolean {
  return standingOn(mandate, day) === 'live'
}

/** 要办的事 — for which item, on which case (null: one that does not exist yet), and what. `act` null: anything at all. */
export type Errand = { readonly itemId: string; readonly caseId: string | null; readonly act: MandateAct | null }

/** True when the item or the case lies within the scope. */
export function coversMatter(scope: MandateScope, errand: Pick<Errand, 'itemId' | 'caseId'>): boolean {
  if (scope.kind === 'all') return true
  return scope.kind === 'items' ? scope.itemIds.includes(errand.itemId) : scope.caseId === errand.caseId
}

/** True when the mandate is live on the day and covers item and act. */
export function covers(mandate: Mandate, errand: Errand, day: PlainDate): boolean {
  return whyNot(mandate, errand, day) === null
}

/** Why the agent may not do it by this mandate, in words; null when they may. The first reason that the agent can do nothing about wins. */
export function whyNot(mandate: Mandate, errand: Errand, day: PlainDate): Problem | null {
  const number = mandate.number ?? ''
  if (!coversMatter(mandate.scope, errand)) return makeProblem('mandate.otherMatter', { number })
  const standing = standingOn(mandate, day)
  if (standing === 'ended') {
    const { why, on } = mandate.end ?? { why: 'revoked' as const, on: '' }
    return makeProblem('mandate.ended', { number, on, why: MANDATE_ENDS[why] })
  }
  if (standing === 'expired') return makeProblem('mandate.expired', { number, until: mandate.until })
  if (standing === 'waiting') return makeProblem('mandate.unconfirmed')
  if (standing === 'notYet') return makeProblem('mandate.notYet', { number, from: mandate.from })
  if (errand.act !== null && !mandate.acts.includes(errand.act))
    return makeProblem('mandate.otherAct', { number, act: MANDATE_ACTS[errand.act].replace(/（.*$/, '') })
  return null
}

/** The order in which one tells somebody why not: what comes closest to a yes first. */
const CLOSEST = [
  'mandate.otherAct',
  'mandate.ended',
  'mandate.expired',
  'mandate.notYet',
  'mandate.unconfirmed',
  'mandate.otherMatter',
]

/**
 * The mandate by which an agent does something, of all that one person gave another; or why there is none. Of several the one that ends
 * last is used.
 */
export function chooseMandate(
  mandates: readonly Mandate[],
  errand: Errand,
  day: PlainDate,
): { readonly mandate: Mandate } | { readonly mandate: null; readonly problem: Problem } {
  const usable = mandates
    .filter((one) => covers(one, errand, day))
    .sort((a, b) => (a.until === b.until ? (a.mandateId < b.mandateId ? -1 : 1) : a.until < b.until ? 1 : -1))
  if (usable[0] !== undefined) return { mandate: usable[0] }
  // The newest of those that fail alike is the one the person thinks of.
  const problems = [...mandates]
    .sort((a, b) => (a.mandateId < b.mandateId ? 1 : -1))
    .flatMap((one) => whyNot(one, errand, day) ?? [])
    .sort((a, b) => CLOSEST.indexOf(a.code) - CLOSEST.indexOf(b.code))
  return { mandate: null, problem: problems[0] ?? makeProblem('mandate.none') }
}
