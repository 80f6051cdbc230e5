import type { RoleCode } from '../../identity/actor'
import type { PaperKey } from '../../notice/paper-rule'
import type { Relation } from '../authority/relation'
import type { LawClock } from './clock-law'

/** 谁可以办 — one way in which an action is open: these roles, standing so to the case. `applicant`, `agent` and `system` are not posts. */
export type Way = {
  readonly roles: readonly (RoleCode | 'applicant' | 'agent' | 'system')[]
  readonly relation: Relation | null
}

/** 回避与分离 — the rules of case-law §2 that an action is asked about. */
export const SEPARATION_RULES = {
  SD1: '受理的、代交的人，不作这一件的决定',
  SD2: '一个人在一件里最多审一个环节；承诺件的决定人不是审核人',
  SD3: '本人、代理人、利害关系人和他们的近亲属，不经手这一件',
  SD4: '提出延期、停计时的人，自己不批准',
  SD5: '提出的人和确认的人不是同一个',
  SD6: '监督、回访、热线、审计的岗位，只催办，只替群众记评价和异议',
  SD7: '听证主持人不是这一件的审查人',
  SD8: '决定人不制证、不发证',
  SD9: '现场核查、检查两人以上，都签名',
} as const
export type SeparationRule = keyof typeof SEPARATION_RULES

/** 依据的等级 — read in the text of a law, a local rule or document, or our own choice where the law is silent. */
export type BasisMark = 'law' | 'rule' | 'design'

/**
 * 动作的法 — one action as the law of a case has it: who may, what it makes, which clocks it moves, on what it rests. An official can read it,
 * the role table is made of it, and docs/case-law.md is printed from it.
 */
export type LawRow = {
  readonly who: readonly Way[]
  readonly separation: readonly SeparationRule[]
  /** Papers and messages that it makes, depending on input and item. */
  readonly notices: readonly (PaperKey | `m.${string}`)[]
  readonly starts: readonly LawClock[]
  readonly ends: readonly LawClock[] | 'all'
  /** Clocks that stand still from here on, or run again, or get longer. */
  readonly moves?: Partial<Record<'stops' | 'resumes' | 'lengthens', readonly LawClock[]>>
  readonly basis: string
  readonly mark: BasisMark
  /** Which opposing action takes it back, in words; null when nothing does. */
  readonly undo: string | null
  /** A station may take it down without a network; it has effect when it arrives. */
  readonly offline: boolean
}

const way =
  (relation: Relation) =>
  (roles: Way['roles']): Way => ({ roles, relation })
/** At the accepting point. */
export const AT_POINT = way('ownPoint')
/** At the station that took the papers in. */
export const AT_INTAKE = way('intake')
/** Whose step is open. */
export const AT_NODE = way('node')
/** Of the organ whose item it is. */
export const OF_ORGAN = way('itemOrgan')
/** Where the result lies. */
export const IN_CUSTODY = way('custody')
/** Where the papers lie, or are on their way from or to. */
export const WITH_PAPERS = way('paper')
/** Whose opinion was asked. */
export const ASKED = way('asked')
/** Whose place the case lies under. */
export const BELOW = way('below')
/** The applicant. */
export const SELF: Way = { roles: ['applicant'], relation: 'self' }
/** Who acts for the applicant by a mandate that covers item, act and day. */
const AGENT: Way = { roles: ['agent'], relation: 'mandate' }
/** The applicant, or whoever acts for them. */
export const APPLICANTS: readonly Way[] = [SELF, AGENT]
/** The clock and the couriers. */
export const SYSTEM: Way = { roles: ['system'], relation: null }
/** Who takes an application in: at the accepting point, or at the station that helped. */
export const COUNTERS: readonly Way[] = [
  AT_POINT(['villageClerk', 'windowClerk']),
  AT_INTAKE(['villageClerk', 'windowClerk']),
]
/** Who moves a step that is open: whose it is, the organ's representative, and who directs the place. */
export const MOVERS: readonly Way[] = [
  AT_NODE(['townReviewer', 'approver']),
  OF_ORGAN(['chiefRep']),
  BELOW(['centreDirector', 'hallDirector']),
]
