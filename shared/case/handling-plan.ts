import type { RoleCode } from '../identity/actor'
import type { CommitmentRisk } from './facets/promise'
import type { ProcedureKind } from './procedure-kind'

/** 期限 — a number of working days, calendar days, hours, or on the spot. */
export type Limit = { readonly value: number; readonly unit: '工作日' | '日' | '小时' | '即时' }

/** 办理程序类型 — the six profiles of case-law §4.2. */
export type ProcedureProfile = 'licence' | 'marketRegistration' | 'socialInsurance' | 'relief' | 'residence' | 'general'

/** 环节 — a step of the flow as configured. `unit` may be `station`: the village point that took the case in, or `ext`: outside the county. */
export type PlanNode = {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly role: RoleCode
  readonly phase: 'receive' | 'accept' | 'node' | 'procedure' | 'decision' | 'result' | 'delivery'
  readonly limit: Limit | null
}

/** 特别程序 — a procedure that this item knows; `stops` only where the item row says that its time does not count (case-law §4.5). */
export type PlanProcedure = {
  readonly kind: ProcedureKind
  readonly name: string
  readonly stops: boolean
  readonly limit: Limit | null
  readonly basis: string
  readonly waived: string | null
}

/**
 * 告知承诺清单上的一项 — which proofs a written promise may stand for, under which text, and how it is checked afterwards
 * (优化营商环境条例第四十条第三款).
 */
export type PlanCommitment = {
  readonly textVersion: string
  readonly condition: string
  /** Keys of the material list. */
  readonly lines: readonly string[]
  readonly supplyDays: number | null
  readonly risk: CommitmentRisk
}

/**
 * 办理方案 — what the law of a case needs to know of an item version: how it is handled, by whom, in what time, and which papers its
 * decision makes. Derived from the item version once; a case keeps the version that it began on, so its plan never changes.
 */
export type HandlingPlan = {
  readonly itemId: string
  readonly itemVersion: number
  readonly itemName: string
  /** 即办件: ends in one sitting at the counter. */
  readonly instant: boolean
  /** 服务类: done at the counter without a decision (queries, activations). */
  readonly serviceDone: boolean
  readonly profile: ProcedureProfile
  readonly limitFrom: 'accepted' | 'received'
  readonly legalLimit: Limit | null
  readonly promisedLimit: Limit | null
  readonly organ: string
  readonly nodes: readonly PlanNode[]
  readonly procedures: readonly PlanProcedure[]
  readonly reentry: boolean
  /** Null or absent: the county has not listed the item for 告知承诺, and it is not allowed. */
  readonly commitment?: PlanCommitment | null | undefined
  /** True when a village point may receive for the accepting point (收件转报); it then hands out 收件凭证, else 代收凭证. */
  readonly villageReceives: boolean
  readonly papers: { readonly grant: string; readonly refuse: string }
}

/** The accepting step: exactly one in every plan. */
export function acceptNodeOf(plan: HandlingPlan): PlanNode {
  const node = plan.nodes.find((one) => one.phase === 'accept')
  if (node === undefined) throw new RangeError(`plan of ${plan.itemId} has no accepting step`)
  return node
}

/** The deciding step, or null for services that end without a decision. */
export function decisionNodeOf(plan: HandlingPlan): PlanNode | null {
  return plan.nodes.find((one) => one.phase === 'decision') ?? null
}

/** Reviewing steps between acceptance and decision, in order. */
export function reviewNodesOf(plan: HandlingPlan): readonly PlanNode[] {
  return plan.nodes.filter((one) => one.phase === 'node')
}

/** Where a case is handled: the unit that took it in, and the units that do its steps in its region instead of the catalogue's. */
export type Whereabouts = {
  readonly pointUnit: string | null
  readonly routed?: Readonly<Record<string, string>> | undefined
}

/** The unit of a step for one case: `station` becomes the point that took the case in, a township's office that of the case's region. */
export function unitOfNode(node: PlanNode, { pointUnit, routed = {} }: Whereabouts): string {
  return node.unit === 'station' ? (pointUnit ?? '') : (routed[node.unit] ?? node.unit)
}
