import type { PlainDate } from '../kernel/plain-date'
import { problem } from '../problem/problem'
import { MANDATE_ENDS, type Mandate, type MandateEnd, standingOn } from './mandate'
import { latestEnd, termFault } from './mandate-term'

/** 委托的动作 — what happens to a mandate; each is a row of its log. */
export type MandateDeed =
  | { readonly name: 'propose' }
  | { readonly name: 'record' }
  | { readonly name: 'confirm' }
  | { readonly name: 'end'; readonly why: MandateEnd }

const TERM_WORDS = {
  reversed: '最后一天在第一天的前面。',
  past: '第一天和最后一天都不能早于今天。',
  tooLong: '委托最长一年，从 {from} 起最晚到 {latest}。',
  tooLate: '最多提前 90 天约定。',
} as const

/** Throws `mandate.badTerm`, which says what the term may be. */
export function assertTerm(term: { readonly from: PlainDate; readonly until: PlainDate }, today: PlainDate): void {
  const fault = termFault(term, today)
  if (fault === null) return
  const words = TERM_WORDS[fault].replace('{from}', term.from).replace('{latest}', latestEnd(term.from))
  throw problem('mandate.badTerm', { words }, [{ path: 'until', message: words }])
}

/** The agent says yes. Throws `mandate.settled` when there is nothing to answer any more. */
export function decideConfirm(mandate: Mandate, day: PlainDate): MandateDeed {
  assertStanding(mandate, day, ['waiting'])
  return { name: 'confirm' }
}

/** The agent says no. Throws `mandate.settled`. */
export function decideDecline(mandate: Mandate, day: PlainDate): MandateDeed {
  assertStanding(mandate, day, ['waiting'])
  return { name: 'end', why: 'declined' }
}

/**
 * 撤回 — by the principal, at any time, without a reason, at once (民法典第一百七十三条第二项). An offer that nobody answered is taken back
 * alike. Throws `mandate.settled`.
 */
export function decideRevoke(mandate: Mandate, day: PlainDate): MandateDeed {
  assertStanding(mandate, day, ['waiting', 'notYet', 'live'])
  return { name: 'end', why: 'revoked' }
}

/** 辞去 — by the agent, at any time (民法典第一百七十三条第二项). Throws `mandate.settled`. */
export function decideRenounce(mandate: Mandate, day: PlainDate): MandateDeed {
  assertStanding(mandate, day, ['notYet', 'live'])
  return { name: 'end', why: 'renounced' }
}

/** Noted by a clerk who saw the proof (民法典第一百七十三条第三、四项). Throws `mandate.settled`. */
export function decideNoteEnd(
  mandate: Mandate,
  why: 'principalDied' | 'agentDied' | 'agentIncapable' | 'revoked' | 'renounced',
  day: PlainDate,
): MandateDeed {
  assertStanding(mandate, day, ['waiting', 'notYet', 'live'])
  return { name: 'end', why }
}

function assertStanding(mandate: Mandate, day: PlainDate, wanted: readonly string[]): void {
  const standing = standingOn(mandate, day)
  if (wanted.includes(standing)) return
  const how = {
    waiting: '代理人还没有同意',
    notYet: '已经约定好了',
    live: '已经生效',
    expired: `到 ${mandate.until} 已经到期`,
    ended: `已经结束：${mandate.end === null ? '' : MANDATE_ENDS[mandate.end.why]}`,
  }
  throw problem('mandate.settled', { how: how[standing] })
}

/** The fold: what a deed makes of a mandate. */
export function applyDeed(mandate: Mandate, deed: MandateDeed, on: PlainDate): Mandate {
  const version = mandate.version + 1
  if (deed.name === 'propose') return { ...mandate, version, state: 'waiting' }
  if (deed.name === 'end') return { ...mandate, version, state: 'ended', end: { why: deed.why, on } }
  return { ...mandate, version, state: 'live' }
}
