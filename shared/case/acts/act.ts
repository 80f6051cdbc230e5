import type * as z from 'zod/mini'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import type { Actor, RoleCode, RoleGrant } from '../../identity/actor'
import type { Instant } from '../../kernel/instant'
import type { PlainDate } from '../../kernel/plain-date'
import type { Mandate } from '../../mandate/mandate'
import type { Relation } from '../authority/relation'
import type { CaseState } from '../case-state'
import type { HandlingPlan } from '../handling-plan'
import type { CaseActionName } from '../matrix'
import type { ProcedureKind } from '../procedure-kind'

/** 材料现状 — one line as the server knows it when an act is decided. */
export type MaterialFact = {
  readonly lineKey: string
  readonly name: string
  readonly required: boolean
  readonly tolerable: boolean
  /** Working days in which the line may come later; null or absent: the county has not said, and it may not. */
  readonly tolerableWithin?: number | null | undefined
  readonly satisfied: boolean
  readonly uploading: number
  readonly checked: boolean
}

/**
 * 地区的承办单位 — for each unit of the flow the one that does its steps where the case is, null where nobody there can; `director` is the post
 * that says so by hand.
 */
export type RegionRoutes = {
  readonly units: Readonly<Record<string, string | null>>
  readonly director: RoleCode
}

/** 一个岗位上的关系 — one post of an officer with how it stands to the case. */
export type Standing = { readonly grant: RoleGrant; readonly relations: readonly Relation[] }

/** What an act is decided on: values only; clock, calendar and actor are arguments. */
export type ActContext = {
  readonly state: CaseState
  readonly plan: HandlingPlan
  readonly actor: Actor
  readonly relations: readonly Relation[]
  /** How the officer stands in each single post: role and place of an act must come from one and the same. Absent: as a whole. */
  readonly standing?: readonly Standing[] | undefined
  /** Person records of applicant, agent and other parties, for the rule that nobody acts on a case of their own. */
  readonly subjects: readonly string[]
  readonly materials: readonly MaterialFact[]
  /** Kinds of procedure that this applicant's situation waives (公示 of a minor). */
  readonly waivedProcedures: readonly ProcedureKind[]
  /** Who does the steps of the flow in the case's region; absent: the catalogue's units. */
  readonly routes?: RegionRoutes | undefined
  /** Items that the actor may decide by a written mandate that is in force today. */
  readonly mandateItems: readonly string[]
  /** What the applicant gave a citizen who is not the applicant, ended ones too; absent for everybody else. */
  readonly mandates?: readonly Mandate[]
  readonly now: Instant
  readonly today: PlainDate
  readonly calendar: WorkdayCalendar
}

/** 要做的文书 — a paper that the act makes; `facts` fill its blanks beyond what the case itself knows. */
export type PaperToMake = {
  readonly key: string
  readonly variant?: string
  readonly facts: Readonly<Record<string, string>>
  readonly lines?: readonly Readonly<Record<string, string>>[]
}

/** 要开的待办 — `owner` says whose list it lands on. */
export type TaskToOpen = {
  readonly kind: string
  readonly title: string
  readonly owner:
    | { readonly unit: string; readonly role: string | null }
    | { readonly point: string }
    | { readonly applicant: true }
  readonly dueOn: PlainDate | null
  /** What the task is about within the case, where several of one kind may be open (one consult of many). */
  readonly ref?: string
}

/** 要改期的待办 — open tasks of these kinds get a new due day. */
export type TaskToMove = { readonly kinds: readonly string[]; readonly dueOn: PlainDate }

/** What an act decides: the payload to log, and what follows in the same transaction. */
export type ActOutcome = {
  readonly log: Readonly<Record<string, unknown>>
  /** The legal day, when it is not today (deemed acceptance). */
  readonly on?: PlainDate
  readonly papers: readonly PaperToMake[]
  readonly messages: readonly string[]
  readonly tasks: readonly TaskToOpen[]
  readonly closes: readonly string[] | 'all'
  readonly moves?: readonly TaskToMove[]
  /** Single tasks that are closed: a kind with its `ref`. */
  readonly settles?: readonly { readonly kind: string; readonly refs: readonly string[] }[]
}

/** 动作 — one act of the law: its input, and how it is decided. Throws Problems of the catalogue. */
export type Act<Schema extends z.core.$ZodType = z.core.$ZodType> = {
  readonly name: CaseActionName
  readonly input: Schema
  readonly decide: (ctx: ActContext, input: z.output<Schema>) => ActOutcome
}

/** Keeps the input's type from schema to `decide`. */
export function defineAct<Schema extends z.core.$ZodType>(act: Act<Schema>): Act<Schema> {
  return act
}

/** The common answer of an act that only writes the log. */
export function logged(log: Readonly<Record<string, unknown>>, more: Partial<ActOutcome> = {}): ActOutcome {
  return { log, papers: [], messages: [], tasks: [], closes: [], ...more }
}
