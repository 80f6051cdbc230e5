import type { StaffRef } from '../identity/actor'
import type { Instant } from '../kernel/instant'
import type { PlainDate } from '../kernel/plain-date'
import type { ActionName } from './action-name'
import type { ActorStamp } from './case-action'
import type { CaseStatus } from './case-status'
import type { AftermathFacets } from './facets/aftermath'
import type { Agency } from './facets/agency'
import type { Extension, ProcedureExtension, SupplementExtension } from './facets/extension'
import type { Consult, InterestedParty } from './facets/hearing-others'
import type { Commitment, TolerantPromise } from './facets/promise'
import type { Renewal } from './facets/renewal'
import type { UpperTransfer } from './facets/upper-transfer'
import type { Urge } from './facets/urge'
import type { Limit } from './handling-plan'
import type { ProcedureKind } from './procedure-kind'

/** 补正清单一行 */
export type NoticeLine = {
  readonly lineId: string
  readonly name: string
  readonly reason: string
  readonly how: string
  readonly basis: string | null
}

/** 一次告知 — the one notice that may be given; `supplied` lists the lines that came in. */
export type OneTimeNotice = {
  readonly by: 'requestSupplement' | 'returnForCorrection'
  /** The day of the one notice; asking again for the same lines does not move it. */
  readonly firstOn: PlainDate
  readonly on: PlainDate
  readonly replyDays: number
  readonly lines: readonly NoticeLine[]
  readonly supplied: readonly string[]
  readonly suppliedOn: PlainDate | null
  readonly sameLinesRounds: number
}

/** 环节一次 — one run of a node: opened, and closed by an approval, a return or the decision. */
export type NodeRun = {
  readonly run: number
  readonly key: string
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly outcome: 'approved' | 'returned' | 'decided' | 'sentUp' | null
  readonly by: ActorStamp | null
  readonly opinion: string | null
}

/** 一次特别程序 — days d with startOn < d ≤ endOn do not count when it stops the clock (case-law §4.1). */
export type ProcedureRun = {
  readonly procedureId: string
  readonly kind: ProcedureKind
  readonly stops: boolean
  readonly reason: string
  readonly basis: string
  readonly limit: Limit | null
  readonly startOn: PlainDate
  readonly endOn: PlainDate | null
  readonly result: 'pass' | 'fail' | 'inconclusive' | 'cancelled' | 'timeout' | null
  readonly note: string | null
  readonly proposedBy: string | null
  readonly resumeTo: CaseStatus
  /** Who wrote the start down; absent in folds of before. */
  readonly startedBy?: string | null | undefined
  readonly longer?: ProcedureExtension | undefined
  /** 现场核查: who goes, on which day, who signed, and the photos. */
  readonly surveyors?: readonly StaffRef[] | undefined
  readonly visitOn?: PlainDate | undefined
  readonly signedBy?: readonly string[] | undefined
  readonly fileIds?: readonly string[] | undefined
}

/** 决定 */
export type CaseDecision = {
  readonly kind: 'granted' | 'refused' | 'done'
  readonly on: PlainDate
  readonly by: ActorStamp
  readonly text: string
  readonly reasons: readonly string[]
  readonly validUntil: PlainDate | null
  /** The organ above this county that decided, where it was not one of ours. */
  readonly upper?: string | undefined
}

/** 结果与去处 */
export type CaseResult = {
  readonly madeOn: PlainDate
  readonly name: string
  readonly number: string | null
  readonly custodyPoint: string
}

/** 寄送、下送 */
export type Parcel = {
  readonly way: 'post' | 'toTownship' | 'toVillage'
  readonly to: string | null
  readonly trackingNo: string | null
  readonly sentOn: PlainDate
  readonly outcome: 'delivered' | 'arrivedAtPoint' | 'returned' | 'lost' | null
  readonly outcomeOn: PlainDate | null
}

/**
 * 纸质材料在谁手里 — at a point, on its way with a hand-over list, or looked for: something that the list names was not there. `from` and `to`
 * are points.
 */
export type PaperCustody =
  | { readonly state: 'at'; readonly point: string; readonly listNo: string }
  | { readonly state: 'moving'; readonly listNo: string; readonly from: string; readonly to: string }
  | {
      readonly state: 'missing'
      readonly listNo: string
      readonly from: string
      readonly to: string
      /** Lines of the material list. */
      readonly lines: readonly string[]
    }

/** 谁做过什么 — what the separation rules ask: the person behind the post, never the post. */
export type Doing = {
  readonly name: ActionName
  readonly kind: ActorStamp['kind']
  readonly id: string | null
  readonly nodeKey: string | null
}

/**
 * 办件的状态 — the fold of a case's log. Everything a rule asks about a case is here; personal answers are not. It is plain data, so it
 * can be stored beside the log and sent to a device.
 */
export type CaseState = AftermathFacets & {
  readonly caseId: string
  readonly status: CaseStatus
  /** Number of actions folded. */
  readonly version: number
  readonly practice: boolean
  readonly channel: string
  readonly pointId: string | null
  /** Unit of the point that takes the case in, for nodes of the unit `station`. */
  readonly pointUnit: string | null
  /** The point that took the papers in, and its unit; the accepting point itself where there is no other. */
  readonly intakePoint: string | null
  readonly intakeUnit: string | null
  /** Person records of applicant and agents, for the rule that nobody acts on a case of their own. */
  readonly parties: readonly string[]
  /** Who handed it in for the applicant; absent where the applicant did. */
  readonly agency?: Agency | undefined
  /** Procedures that this applicant's situation waives (公示 of a minor). */
  readonly waivedProcedures: readonly ProcedureKind[]
  readonly submittedAt: Instant | null
  readonly handedInAt: Instant | null
  /** The day from which the law counts: entry into the system, or the day printed at an entrusted point. */
  readonly receivedOn: PlainDate | null
  /** The day on which somebody took the last submission in hand. */
  readonly takenInOn: PlainDate | null
  readonly acceptedOn: PlainDate | null
  readonly acceptance: 'normal' | 'deemed' | null
  readonly submissions: number
  readonly oneTimeNotice: OneTimeNotice | null
  /** 容缺受理: what comes later, where the case was accepted so. */
  readonly tolerant?: TolerantPromise | undefined
  /** 延续: the licence that the application asks to renew. */
  readonly renewal?: Renewal | undefined
  /** 告知承诺受理: what was promised instead of proved. */
  readonly commitment?: Commitment | undefined
  /** 按地区分办 — the units that do steps of the flow in this case's region, by the catalogue's; absent where it is the catalogue's own. */
  readonly routed?: Readonly<Record<string, string>> | undefined
  /** True where the region has nobody for the first step: a director says who does it, the system does not dispatch. */
  readonly handDispatch?: boolean | undefined
  readonly runs: readonly NodeRun[]
  /** The moment at which the step that is open now was opened, for a limit in hours; absent in folds of before. */
  readonly stepOpenedAt?: Instant | undefined
  readonly procedures: readonly ProcedureRun[]
  readonly decision: CaseDecision | null
  readonly result: CaseResult | null
  readonly parcels: readonly Parcel[]
  readonly custodyPoint: string | null
  /** Null (absent in folds of before the lists) until papers have left the point that took them in. */
  readonly paper?: PaperCustody | null
  readonly deliveredOn: PlainDate | null
  readonly reentry: { readonly system: string; readonly externalNo: string } | null
  readonly endedOn: PlainDate | null
  readonly endReason: string | null
  /** 并案: the case that this one was joined to. */
  readonly mergedInto?: string | undefined
  readonly refusal: {
    readonly reason: string
    readonly article: string | null
    readonly facts: string
    readonly organ: string | null
  } | null
  readonly rated: boolean
  readonly extension?: Extension | undefined
  readonly supplementExtension?: SupplementExtension | undefined
  readonly consults?: readonly Consult[] | undefined
  readonly interested?: readonly InterestedParty[] | undefined
  readonly meetings?: readonly string[] | undefined
  readonly uppers?: readonly UpperTransfer[] | undefined
  readonly urges?: readonly Urge[] | undefined
  readonly doings: readonly Doing[]
  readonly last: { readonly name: ActionName; readonly at: Instant; readonly by: ActorStamp } | null
}

/** A case before its first action. */
export function emptyCaseState(caseId: string): CaseState {
  return {
    caseId,
    status: 'draft',
    version: 0,
    practice: false,
    channel: 'online',
    pointId: null,
    pointUnit: null,
    intakePoint: null,
    intakeUnit: null,
    parties: [],
    waivedProcedures: [],
    submittedAt: null,
    handedInAt: null,
    receivedOn: null,
    takenInOn: null,
    acceptedOn: null,
    acceptance: null,
    submissions: 0,
    oneTimeNotice: null,
    runs: [],
    procedures: [],
    decision: null,
    result: null,
    parcels: [],
    custodyPoint: null,
    paper: null,
    deliveredOn: null,
    reentry: null,
    endedOn: null,
    endReason: null,
    refusal: null,
    rated: false,
    doings: [],
    last: null,
  }
}

/** The node run that is open now, if any. */
export function openRunOf(state: CaseState): NodeRun | null {
  return state.runs.find((run) => run.closedOn === null) ?? null
}

/** Procedures that have not ended. */
export function openProceduresOf(state: CaseState): readonly ProcedureRun[] {
  return state.procedures.filter((procedure) => procedure.endOn === null)
}
