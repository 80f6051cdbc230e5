import * as z from 'zod/mini'
import { Id } from '../kernel/id'

/** 委托权限 — what an agent may be given to do, each by itself: nobody gets “everything” by one word. */
export const MANDATE_ACTS = {
  apply: '申办（填写、提交申请，催办，说明情况）',
  supply: '补交材料',
  pickup: '代领结果（证照、文书）',
  withdraw: '撤回申请',
  commitment: '代签告知承诺',
  decisionReceipt: '代收决定书',
} as const
export type MandateAct = keyof typeof MANDATE_ACTS

/** 委托权限 — one of them. */
export const MandateAct = z.enum(Object.keys(MANDATE_ACTS) as [MandateAct, ...MandateAct[]])

/**
 * 特别授权 — acts that give something away or start a period against the principal: they hold only when they were named in so many words
 * (by model of 民事诉讼法第六十二条第二款), so no screen chooses them beforehand.
 */
export const NAMED_ACTS: readonly MandateAct[] = ['withdraw', 'commitment', 'decisionReceipt']

/** 委托事项 — every item, some items, or one case that exists already. */
export const MandateScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('items'),
    itemIds: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.minLength(1), z.maxLength(20)),
  }),
  z.strictObject({ kind: z.literal('case'), caseId: Id }),
])
export type MandateScope = z.infer<typeof MandateScope>

/** The acts in the order of the table, each once: what is stored and printed. */
export function inOrder(acts: readonly MandateAct[]): MandateAct[] {
  return (Object.keys(MANDATE_ACTS) as MandateAct[]).filter((act) => acts.includes(act))
}

/** 委托权限的写法 — as the paper and the screens list them. */
export function sayActs(acts: readonly MandateAct[]): string {
  return inOrder(acts)
    .map((act) => MANDATE_ACTS[act])
    .join('；')
}

/** 不包括的权限的写法 — what was not given, and what nobody can give: to sign, to rate, to take cash. */
export function sayActsLeftOut(acts: readonly MandateAct[]): string {
  const left = (Object.keys(MANDATE_ACTS) as MandateAct[]).filter((act) => !acts.includes(act))
  return [...left.map((act) => MANDATE_ACTS[act]), '代为评价', '代领现金', '转委托'].join('；')
}
