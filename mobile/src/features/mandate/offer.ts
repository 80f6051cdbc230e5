import { findIdNumberFault, sayIdNumberFault } from '@shared/identity/id-number'
import { isPhone, normalizePhone } from '@shared/identity/phone'
import { addDays } from '@shared/kernel/plain-date'
import type { MandateAct, MandateScope } from '@shared/mandate/mandate-scope'
import { latestEnd } from '@shared/mandate/mandate-term'
import type { AgentRelation } from '@shared/mandate/view/mandate-view'

/** 要写的委托 — as it stands on the screen. */
export type Offer = {
  readonly by: 'idNumber' | 'phone'
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly relation: AgentRelation | null
  readonly scope: 'all' | 'items'
  readonly itemIds: readonly string[]
  readonly acts: readonly MandateAct[]
  readonly term: 'month' | 'quarter' | 'half' | 'year'
}

export type OfferPart = 'name' | 'idNumber' | 'phone' | 'relation' | 'scope' | 'acts'

/** 到什么时候 — lengths as people think of them; the longest is what the rule allows. */
export const TERMS = [
  { key: 'month', words: '一个月' },
  { key: 'quarter', words: '三个月' },
  { key: 'half', words: '半年' },
  { key: 'year', words: '一年' },
] as const

const DAYS: Readonly<Record<Exclude<Offer['term'], 'year'>, number>> = { month: 30, quarter: 91, half: 182 }

/** What is given without being named, for three months; whatever gives something away is chosen by hand. */
export const emptyOffer: Offer = {
  ...{ by: 'idNumber', name: '', idNumber: '', phone: '', relation: null },
  ...{ scope: 'all', itemIds: [], acts: ['apply', 'supply', 'pickup'], term: 'quarter' },
}

/** The last day of the chosen length from a day. */
export function untilOf({ term }: Pick<Offer, 'term'>, from: string): string {
  return term === 'year' ? latestEnd(from) : addDays(from, DAYS[term])
}

/** What the mandate is for, as it is sent. */
export function scopeOf({ scope, itemIds }: Pick<Offer, 'scope' | 'itemIds'>): MandateScope {
  return scope === 'all' ? { kind: 'all' } : { kind: 'items', itemIds: [...itemIds] }
}

/** What still has to be filled in, in words, by part; empty when it can be sent. */
export function faultsOf(offer: Offer): ReadonlyMap<OfferPart, string> {
  const faults = new Map<OfferPart, string>()
  if ([...offer.name.trim()].length < 2) faults.set('name', '请填他的姓名')
  const number = findIdNumberFault(offer.idNumber)
  if (offer.by === 'idNumber' && number !== null) faults.set('idNumber', sayIdNumberFault(number))
  if (offer.by === 'phone' && !isPhone(normalizePhone(offer.phone) ?? '')) faults.set('phone', '手机号应是 11 位数字')
  if (offer.relation === null) faults.set('relation', '请选他是您的什么人')
  if (offer.scope === 'items' && offer.itemIds.length === 0) faults.set('scope', '请选要他办的事')
  if (offer.acts.length === 0) faults.set('acts', '请至少选一样他可以做的')
  return faults
}
