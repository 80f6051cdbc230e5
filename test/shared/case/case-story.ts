import type * as z from 'zod/mini'
import type { WorkdayCalendar } from '../../../shared/calendar/workday-calendar'
import type { ActContext, ActOutcome, MaterialFact } from '../../../shared/case/acts/act'
import { ACTS } from '../../../shared/case/acts/index'
import { assertMay } from '../../../shared/case/authority/may-act'
import { relationsOf } from '../../../shared/case/authority/relation'
import type { BuiltActionName } from '../../../shared/case/authority/role-table'
import type { CaseAction } from '../../../shared/case/case-action'
import { type CaseState, emptyCaseState, openRunOf } from '../../../shared/case/case-state'
import { type Clock, deriveClocks } from '../../../shared/case/clock/clocks'
import { nextPendingAct } from '../../../shared/case/clock/pending-system-acts'
import { applyAction } from '../../../shared/case/derive-case'
import { type HandlingPlan, unitOfNode } from '../../../shared/case/handling-plan'
import type { ProcedureKind } from '../../../shared/case/procedure-kind'
import { type Actor, type RoleCode, SYSTEM } from '../../../shared/identity/actor'
import { makeId } from '../../../shared/kernel/id'
import { type ProblemCode, ProblemError } from '../../../shared/problem/problem'
import { readCountyCalendar } from '../calendar/county-calendar'

const PLACE = '430423104201'
const COUNTY = '430423000000'
const TOWNSHIP = '430423104000'

/** An officer with one post. */
export function officer(role: RoleCode, unit: string, staffId = `${role}@${unit}`): Actor {
  const place = unit === 'village' ? PLACE : unit === 'town' || unit === 'shsw' ? TOWNSHIP : COUNTY
  const roles = [{ role, unit, place, acting: false }]
  return { kind: 'staff', staffId, name: staffId, unit, roles, personId: null, relatives: [] }
}

export const APPLICANT: Actor = { kind: 'citizen', accountId: 'account-1', personId: 'person-1' }
export const CLERK = officer('windowClerk', 'town')
export const VILLAGE_CLERK = officer('villageClerk', 'village')
export const REVIEWER = officer('townReviewer', 'shsw')

export type StoryOptions = {
  readonly calendar?: WorkdayCalendar
  readonly materials?: readonly MaterialFact[]
  readonly waivedProcedures?: readonly ProcedureKind[]
  readonly subjects?: readonly string[]
  readonly mandateItems?: readonly string[]
  /** Unit of the point at which the application is made. */
  readonly intake?: string
}

/**
 * A case told day by day through the real acts: what the law lets the clock do by itself is done before every act, as the server does
 * it. The test keeps the day; nothing here knows the time.
 */
export class CaseStory {
  actions: CaseAction[] = []
  state: CaseState
  last: ActOutcome | null = null
  today = '2026-03-02'
  materials: readonly MaterialFact[]
  readonly calendar: WorkdayCalendar

  constructor(
    readonly plan: HandlingPlan,
    readonly options: StoryOptions = {},
  ) {
    this.state = emptyCaseState(makeId(0, [1]))
    this.calendar = options.calendar ?? readCountyCalendar()
    this.materials = options.materials ?? [material('idCard')]
  }

  /** Lets the clock do what is due on this day. */
  on(day: string): this {
    this.today = day
    for (let round = 0; round < 20; round += 1) {
      const due = nextPendingAct({ state: this.state, plan: this.plan, calendar: this.calendar, today: day })
      if (due === null) return this
      this.write(SYSTEM, due.name, due.input)
    }
    throw new Error(`the clock never comes to rest on ${day}`)
  }

  /** Acts as the server does: authority first, then the input's schema, then the rules of the act. */
  act(actor: Actor, name: BuiltActionName, input: unknown = {}): this {
    this.write(actor, name, input)
    return this.on(this.today)
  }

  /** The code of the Problem that the act answers. */
  refusal(actor: Actor, name: string, input: unknown = {}): ProblemCode {
    const before = this.actions.length
    try {
      this.write(actor, name as BuiltActionName, input)
    } catch (error) {
      if (error instanceof ProblemError) return error.problem.code
      throw error
    }
    throw new Error(`${name} was allowed: the log grew from ${before} to ${this.actions.length}`)
  }

  context(actor: Actor): ActContext {
    const { state, plan } = this
    const run = openRunOf(state)
    const node = plan.nodes.find((one) => one.key === run?.key)
    const openNode = node === undefined ? null : { unit: unitOfNode(node, state), role: node.role }
    return {
      state,
      plan,
      actor,
      relations: relationsOf(actor, {
        accountId: 'account-1',
        applicantId: 'person-1',
        pointUnit: state.pointUnit ?? this.options.intake ?? 'town',
        custodyUnit: state.custodyPoint,
        asked: state.consults ?? [],
        organ: plan.organ,
        openNode,
        place: PLACE,
      }),
      subjects: this.options.subjects ?? [],
      materials: this.materials,
      waivedProcedures: this.options.waivedProcedures ?? [],
      mandateItems: this.options.mandateItems ?? [plan.itemId],
      now: `${this.today}T02:00:00.000Z`,
      today: this.today,
      calendar: this.calendar,
    }
  }

  clocks(): Clock[] {
    return deriveClocks({ state: this.state, plan: this.plan, calendar: this.calendar, today: this.today })
  }

  clock(name: Clock['name']): Clock {
    const found = this.clocks().find((clock) => clock.name === name)
    if (found === undefined) throw new Error(`${this.state.status} has no clock ${name}`)
    return found
  }

  private write(actor: Actor, name: BuiltActionName, input: unknown): void {
    const ctx = this.context(actor)
    assertMay(ctx, name)
    const act = ACTS[name]
    const parsed = (act.input as z.ZodMiniType).parse(input)
    const decide = act.decide as (ctx: ActContext, input: unknown) => ActOutcome
    this.last = decide(ctx, parsed)
    const seq = this.state.version + 1
    const action: CaseAction = {
      actionId: makeId(seq, [2]),
      opId: makeId(seq, [3]),
      caseId: this.state.caseId,
      seq,
      name,
      at: ctx.now,
      on: this.last.on ?? this.today,
      actor: stampOf(actor),
      input: { ...this.last.log },
    }
    this.actions.push(action)
    this.state = applyAction(this.state, this.plan, action)
  }
}

function stampOf(actor: Actor): CaseAction['actor'] {
  if (actor.kind === 'staff')
    return { kind: 'staff', id: actor.staffId, name: actor.name, role: actor.roles[0]?.role ?? null, unit: actor.unit }
  if (actor.kind === 'citizen') return { kind: 'citizen', id: actor.accountId, name: null, role: null, unit: null }
  return { kind: 'system', id: null, name: null, role: null, unit: null }
}

/** A required paper that is there and was looked at. */
export function material(lineKey: string, facts: Partial<MaterialFact> = {}): MaterialFact {
  return {
    lineKey,
    name: lineKey,
    required: true,
    tolerable: false,
    satisfied: true,
    uploading: 0,
    checked: true,
    ...facts,
  }
}

/** Inputs of the acts as a client sends them; a story changes what it is about. */
export const SAY = {
  submit: (point = 'town', channel = 'online') => ({
    channel,
    pointId: point,
    pointUnit: point,
    answersDigest: 'digest',
    answersRevision: 1,
    confirmation: { way: 'account', fileId: null, witness: null },
    handedInAt: null,
    hasPhone: true,
    practice: false,
  }),
  receive: { identity: { way: 'card', note: null }, paperKept: false, handedInAt: null, receivedOn: null },
  accept: { basis: null, note: null },
  lines: (...lineIds: string[]) =>
    lineIds.map((lineId) => ({ lineId, name: lineId, reason: '看不清楚', how: '重拍一张', basis: null })),
  supplement: (...lineIds: string[]) => ({ mode: 'first', lines: SAY.lines(...lineIds), replyDays: 30 }),
  supply: (...lineIds: string[]) => ({ lineIds, fileIds: [], cannotGet: null }),
  approve: { opinion: '情况属实' },
  procedure: (kind: ProcedureKind, procedureId: string = kind) => ({
    procedureId,
    kind,
    reason: '按办事指南进行',
    basis: '残疾人证管理办法',
    limit: null,
    team: [],
    place: null,
    proposedBy: null,
  }),
  ended: (procedureId: string, result = 'pass') => ({ procedureId, result, report: '结论清楚', fileIds: [] }),
  grant: { text: '符合条件', validUntil: null, amountText: null, payFrom: null },
  refuse: {
    text: '评定结果不够等级',
    reasons: ['评定结果未达到残疾标准'],
    article: '残疾人证管理办法第十条',
    heard: 'notAsked',
    otherHelp: null,
  },
  produce: (custodyPoint: string) => ({ name: '残疾人证', number: '1', pages: 1, custodyPoint }),
  send: (way: 'toTownship' | 'toVillage' | 'post', to: string | null) => ({
    way,
    to,
    trackingNo: way === 'post' ? 'YT1' : null,
    company: null,
  }),
  arrived: (custodyPoint: string) => ({ outcome: 'arrivedAtPoint', custodyPoint, signer: null, note: null }),
  handOut: {
    taker: 'self',
    takerName: '本人',
    relation: null,
    identity: 'card',
    mandate: null,
    signatureFileId: null,
    witness: null,
  },
  refuseAcceptance: {
    reason: 'notOurMatter',
    facts: '不属于本县办理的事项',
    article: '行政许可法第三十二条',
    competentOrgan: '邻县残联',
    competentPhone: null,
  },
} as const
