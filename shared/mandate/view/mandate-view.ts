import * as z from 'zod/mini'
import { IdNumberInput, NameInput } from '../../identity/view/person-view'
import { PhoneInput } from '../../identity/view/session-view'
import { Id, OpId } from '../../kernel/id'
import { PlainDate } from '../../kernel/plain-date'
import { MandateAct, MandateScope } from '../mandate-scope'

/** 代理人是委托人的什么人 — in the words of the paper. */
export const RELATIONS = ['配偶', '子女', '父母', '兄弟姐妹', '祖孙', '其他亲友', '村（社区）干部', '帮代办员'] as const
export const AgentRelation = z.enum(RELATIONS)
export type AgentRelation = z.infer<typeof AgentRelation>

/** What a mandate says, whoever writes it down. `until` is its last day. */
const terms = {
  relation: AgentRelation,
  scope: MandateScope,
  acts: z.array(MandateAct).check(z.minLength(1), z.maxLength(6)),
  from: PlainDate,
  until: PlainDate,
}

/**
 * 约定委托 — by the principal on the phone. The agent is named by name and ID number, or by name and phone; whether the county knows
 * such a person is not in the answer.
 */
export const ProposeMandate = z.strictObject({
  opId: OpId,
  mandateId: Id,
  agent: z.union([
    z.strictObject({ by: z.literal('idNumber'), name: NameInput, idNumber: IdNumberInput }),
    z.strictObject({ by: z.literal('phone'), name: NameInput, phone: PhoneInput }),
  ]),
  ...terms,
})
export type ProposeMandate = z.infer<typeof ProposeMandate>

/** 当面的人 — whose identity card the clerk has compared. */
const SeenPerson = z.strictObject({ name: NameInput, idNumber: IdNumberInput })

/** 窗口登记委托 — both stand at the counter, or the agent brings a signed paper that the counter keeps. */
export const RecordMandate = z.strictObject({
  opId: OpId,
  mandateId: Id,
  principal: SeenPerson,
  agent: SeenPerson,
  origin: z.enum(['counter', 'paper']),
  /** The clerk compared the identity cards: of both, or of the agent and the copy of the principal's. */
  identityChecked: z.literal(true),
  ...terms,
})
export type RecordMandate = z.infer<typeof RecordMandate>

/** 一份委托 — asked about, answered or ended by one of its two sides. */
export const OneMandate = z.strictObject({ opId: OpId, mandateId: Id })
export type OneMandate = z.infer<typeof OneMandate>

/** 窗口注记终止 — on a proof that the clerk has seen, or because one of the two says so at the counter. */
export const NoteMandateEnd = z.strictObject({
  opId: OpId,
  mandateId: Id,
  why: z.enum(['revoked', 'renounced', 'principalDied', 'agentDied', 'agentIncapable']),
  /** What was seen: 死亡证明、法院判决、本人身份证. */
  proof: z.string().check(z.minLength(2), z.maxLength(100)),
})
export type NoteMandateEnd = z.infer<typeof NoteMandateEnd>

/** 委托一份 — as one of its two sides, or the counter, sees it. */
export const MandateView = z.strictObject({
  mandateId: Id,
  number: z.nullable(z.string()),
  /** Whose view it is. */
  side: z.enum(['principal', 'agent', 'counter']),
  /** Masked for an agent who has not said yes. */
  principalName: z.string(),
  agentName: z.string(),
  relation: z.string(),
  /** 所有事项, or the names of the items, or the case with its item. */
  matters: z.array(z.string()),
  scope: z.enum(['all', 'items', 'case']),
  itemIds: z.array(z.string()),
  caseId: z.nullable(Id),
  acts: z.array(MandateAct),
  from: PlainDate,
  until: PlainDate,
  standing: z.enum(['waiting', 'notYet', 'live', 'expired', 'ended']),
  endWords: z.nullable(z.string()),
  endOn: z.nullable(PlainDate),
  originWords: z.string(),
  /** The paper 委托书, which both sides may open; null before it takes effect. */
  paperId: z.nullable(Id),
  can: z.array(z.enum(['confirm', 'decline', 'revoke', 'renounce'])),
})
export type MandateView = z.infer<typeof MandateView>

/** 我的委托 — who acts for me, and for whom I act; newest first. `registered` false: name and number come first. */
export const MyMandates = z.strictObject({
  registered: z.boolean(),
  /** The county's day: a phone's own clock may be wrong, and terms are counted from here. */
  today: PlainDate,
  given: z.array(MandateView),
  held: z.array(MandateView),
})
export type MyMandates = z.infer<typeof MyMandates>

/** 查两个人之间的委托 — at a counter, with both identity numbers in hand. */
export const BetweenPersons = z.strictObject({ principalIdNumber: IdNumberInput, agentIdNumber: IdNumberInput })
export type BetweenPersons = z.infer<typeof BetweenPersons>

/** 替人办事时先填好的 — what a form asks that principal, agent and mandate already say, by field; and who comes. */
export const MandatePrefill = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  situations: z.record(z.string(), z.string()),
})
export type MandatePrefill = z.infer<typeof MandatePrefill>

/** 能代领的人 — who may fetch the result of a case by a mandate that is live today. */
export const MandateProxy = z.strictObject({
  mandateId: Id,
  number: z.string(),
  agentName: z.string(),
  relation: z.string(),
  until: PlainDate,
})
export type MandateProxy = z.infer<typeof MandateProxy>
