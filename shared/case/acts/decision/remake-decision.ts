import * as z from 'zod/mini'
import { PlainDate } from '../../../kernel/plain-date'
import { problem } from '../../../problem/problem'
import { dueOnOf } from '../../clock/due-on'
import { legalLimitOf } from '../../clock/longer'
import { decisionNodeOf, unitOfNode } from '../../handling-plan'
import { defineAct, logged } from '../act'
import { line, optionalText, reasonText } from '../act-input'

/** 谁让重作的 — with the words of the paper. */
const REMAKE_ORIGINS = {
  review: '行政复议决定',
  court: '人民法院判决',
  superior: '上级机关决定',
  own: '本单位自查',
} as const
type Origin = keyof typeof REMAKE_ORIGINS

/**
 * 重新作出 — the decision is done away with by review, court, superior or the organ itself, and is made anew by others than those who made it
 * (行政复议法第六十四条; 行政诉讼法第七十条、第七十一条). From here on no decision is in force until there is a new one (case-law §3.3-42); the
 * limit is that of the order, else the item's own from the day the order came.
 */
export const remakeDecision = defineAct({
  name: 'remakeDecision',
  input: z.strictObject({
    origin: z.enum(Object.keys(REMAKE_ORIGINS) as [Origin, ...Origin[]]),
    orderNo: line(60),
    orderOn: PlainDate,
    quashed: reasonText,
    limit: z.nullable(
      z.strictObject({ value: z.int().check(z.minimum(1), z.maximum(180)), unit: z.enum(['工作日', '日']) }),
    ),
    note: optionalText(300),
  }),
  decide: (ctx, input) => {
    const { state, plan, calendar } = ctx
    const decision = decisionNodeOf(plan)
    // From the archive comes what was decided, not what the person took back or what lapsed.
    if (decision === null || (state.decision === null && state.refusal === null))
      throw problem('case.orderRequired', { action: '有一个可以重作的决定' })
    const earlier = state.remakes?.find((one) => one.orderNo === input.orderNo)
    if (earlier !== undefined) throw problem('case.alreadyDone', { who: '', when: earlier.on })
    const decidedOn = state.decision?.on ?? state.endedOn ?? ctx.today
    if (input.orderOn > ctx.today || input.orderOn < decidedOn)
      throw problem('case.orderRequired', { action: '填对收到决定的日期' })
    const dueOn = dueOnOf(input.orderOn, input.limit ?? legalLimitOf(plan), calendar)
    const facts = {
      orderName: `${REMAKE_ORIGINS[input.origin]}（${input.orderNo}）`,
      docDate: decidedOn,
      reason: input.quashed,
      newDueDate: dueOn ?? '',
    }
    const isAcceptance = state.status === 'refusedAcceptance'
    return logged(
      { ...input },
      {
        papers: [{ key: 'remakeNotice', facts }],
        tasks: isAcceptance
          ? []
          : [
              {
                kind: 'decide',
                title: `重新作出：${decision.name}`,
                owner: { unit: unitOfNode(decision, state), role: decision.role },
                dueOn,
              },
            ],
        closes: 'all',
      },
    )
  },
})
