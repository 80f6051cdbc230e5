import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { type CaseState, openRunOf } from '../../case-state'
import { type Clock, deriveClocks } from '../../clock/clocks'
import { EXTENSION_RULES } from '../../clock/longer'
import type { HandlingPlan } from '../../handling-plan'
import { type ActContext, defineAct, logged, type TaskToMove } from '../act'
import { key, reasonText } from '../act-input'
import { assertAnother } from '../two-persons'
import { unitWords } from './unit-words'

/** Who approves more time (行政许可法第四十二条). */
const HEAD = '机关负责人'

/**
 * 延长办理期限 — once in the life of a case, by the head of the organ, before the last day of the law has passed and by no more days than
 * the law of this kind of item gives; the applicant is told in writing why and until when (行政许可法第四十二条第一款; 市场主体登记管理条例
 * 第十九条; case-law §3.3-5, 6). Who asked for it does not approve it, nor does who owns the open step (SD4).
 */
export const extend = defineAct({
  name: 'extend',
  input: z.strictObject({
    days: z.int().check(z.minimum(1), z.maximum(30)),
    reason: reasonText,
    proposedBy: z.nullable(key),
  }),
  decide: (ctx, input) => {
    const { extension } = ctx.state
    if (extension !== undefined) throw problem('case.alreadyDone', { who: '', when: extension.on })
    assertAnother(ctx, input.proposedBy, HEAD)
    const rule = EXTENSION_RULES[ctx.plan.profile]
    const before = legalClockOf(ctx, ctx.state)
    if (rule === null || before.limit.unit === '小时') throw problem('case.extendNone', { profile: ctx.plan.itemName })
    const unit = before.limit.unit === '日' ? '日' : '工作日'
    if (input.days > rule.days) throw problem('case.extendTooLong', { most: rule.days, unit: unitWords(unit) })
    if (before.dueOn !== null && ctx.today > before.dueOn) throw problem('case.dueDayPassed', { dueOn: before.dueOn })
    const then = extended(ctx, input.days)
    const after = legalClockOf(ctx, then)
    const [told, toldThen] = [toldDayOf(ctx, ctx.state), toldDayOf(ctx, then)]
    const facts = {
      reason: input.reason,
      legalArticle: rule.article,
      approver: '本机关负责人',
      extendDays: `${input.days}${unitWords(unit)}`,
      oldDueDate: told ?? before.dueOn ?? '',
      newDueDate: toldThen ?? after.dueOn ?? '',
    }
    return logged(
      { ...input, article: rule.article, oldDueOn: before.dueOn, newDueOn: after.dueOn },
      {
        papers: [{ key: 'extension', facts }],
        closes: [],
        settles: [{ kind: 'answerConsult', refs: openExtensionQuestions(ctx.state) }],
        moves: movedStep(ctx, then),
      },
    )
  },
})

/** The case as it will be, for the days on the paper. */
function extended({ state, today }: ActContext, days: number): CaseState {
  const nodeRun = openRunOf(state)?.run ?? null
  return { ...state, extension: { days, on: today, by: null, proposedBy: null, nodeRun } }
}

function clocksOf({ plan, calendar, today }: ActContext, state: CaseState): readonly Clock[] {
  return deriveClocks({ state, plan, calendar, today })
}

function legalClockOf(ctx: ActContext, state: CaseState): Clock {
  const clock = clocksOf(ctx, state).find(
    (one) => (one.name === 'statutory' || one.name === 'lowerReview') && !one.ended,
  )
  if (clock !== undefined) return clock
  // What is decided anew has the limit of the order, which nobody here lengthens.
  if (clocksOf(ctx, state).some((one) => one.name === 'remake' && !one.ended))
    throw problem('case.extendNone', { profile: ctx.plan.itemName })
  throw problem('case.tooEarly', { next: '受理' })
}

/** An item whose source names no limit was told its promise alone: that is the day its paper speaks of (case-law §4.4). */
function toldDayOf(ctx: ActContext, state: CaseState): string | null {
  if (!isPromiseAlone(ctx.plan)) return null
  return clocksOf(ctx, state).find((one) => one.name === 'promised')?.dueOn ?? null
}

function isPromiseAlone(plan: HandlingPlan): boolean {
  return plan.legalLimit === null && plan.promisedLimit !== null
}

/** Questions for an extension that this decision answers. */
function openExtensionQuestions(state: CaseState): string[] {
  return (state.consults ?? [])
    .filter((one) => one.form === 'extension' && one.answer === null)
    .map((one) => one.consultId)
}

function movedStep(ctx: ActContext, then: CaseState): TaskToMove[] {
  const dueOn = clocksOf(ctx, then).find((one) => one.name === 'node' && !one.ended)?.dueOn
  return dueOn == null ? [] : [{ kinds: ['node', 'decide'], dueOn }]
}
