import * as z from 'zod/mini'
import { calendarAdd, workdayAdd } from '../../../calendar/days'
import { checkLimit } from '../../clock/promise-clocks'
import { openLinesOf } from '../../facets/promise'
import { type ActContext, defineAct, logged, type TaskToOpen } from '../act'
import { optionalText } from '../act-input'
import {
  assertAllChecked,
  assertAuthority,
  assertConsultsSettled,
  assertMaterialsComplete,
  assertNoOpenProcedure,
  assertToleranceSupplied,
} from '../guards'
import { assertNoneFailed, assertProceduresRun } from '../handling/procedures-run'

/** 送达期限 — a decision reaches the person within ten working days (行政许可法第四十四条). */
const DELIVERY_DAYS = 10

/** 准予 — the positive decision by the one who may decide: every paper looked at, every procedure ended (行政许可法第三十八条第一款). */
export const grant = defineAct({
  name: 'grant',
  input: z.strictObject({
    text: z.string().check(z.minLength(2), z.maxLength(1000)),
    validUntil: z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
    amountText: optionalText(60),
    payFrom: optionalText(30),
  }),
  decide: (ctx, input) => {
    assertAuthority(ctx)
    assertToleranceSupplied(ctx.state)
    assertMaterialsComplete(ctx)
    assertAllChecked(ctx)
    assertNoOpenProcedure(ctx.state)
    assertConsultsSettled(ctx)
    assertProceduresRun(ctx)
    assertNoneFailed(ctx)
    const promised = ctx.state.commitment === undefined ? '' : '（以告知承诺方式办理）'
    const facts = {
      grantContent: `${input.text}${promised}`,
      amount: input.amountText ?? '以当地窗口为准',
      payFrom: input.payFrom ?? '以当地窗口为准',
      licenceTo: input.validUntil ?? '长期',
    }
    return logged(
      { ...input },
      {
        papers: [{ key: ctx.plan.papers.grant, facts }],
        tasks: [
          {
            kind: 'makeResult',
            title: '制作结果',
            owner: { unit: ctx.plan.instant ? (ctx.state.pointUnit ?? ctx.plan.organ) : ctx.plan.organ, role: null },
            dueOn: workdayAdd(ctx.today, 1, ctx.calendar) ?? calendarAdd(ctx.today, DELIVERY_DAYS, ctx.calendar),
          },
          ...afterCommitment(ctx),
        ],
        closes: ['decide', 'node', 'chaseSupplement', 'chaseTolerant'],
      },
    )
  },
})

/** A grant on a promise is checked afterwards, and what was promised for later is waited for (安阳市政务服务条例第二十六、二十七条 by model). */
function afterCommitment({ state, plan, today, calendar }: ActContext): TaskToOpen[] {
  const { commitment } = state
  if (commitment === undefined) return []
  const check: TaskToOpen = {
    kind: 'checkPromise',
    title: '事后核查（告知承诺）',
    owner: { unit: plan.organ, role: 'approver' },
    dueOn: workdayAdd(today, checkLimit(commitment.risk).value, calendar),
  }
  if (commitment.supplyDays === null || openLinesOf(commitment).length === 0) return [check]
  const dueOn = calendarAdd(today, commitment.supplyDays, calendar)
  return [check, { kind: 'chaseCommitment', title: '补交承诺的材料', owner: { applicant: true }, dueOn }]
}
