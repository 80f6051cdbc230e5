import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { stepDueOn } from '../../clock/longer'
import { UPPER_OUTCOMES, type UpperOutcome } from '../../facets/upper-transfer'
import { decisionNodeOf, type PlanNode, unitOfNode } from '../../handling-plan'
import { type ActContext, defineAct, logged, type TaskToOpen } from '../act'
import { key, optionalText, reasonText } from '../act-input'
import { assertTwoPersons } from '../two-persons'
import { workNodeOf } from './work-node'

const OUTCOMES = Object.keys(UPPER_OUTCOMES) as [UpperOutcome, ...UpperOutcome[]]

/**
 * 上级回件 — the upper organ sends the file back for more work, gives its opinion, or has decided; its paper is attached, not made by us. A
 * decision is written down by one person and checked by another (行政许可法第三十五、四十四条). The applicant is asked for no paper again.
 */
export const returnFromUpper = defineAct({
  name: 'returnFromUpper',
  input: z.strictObject({
    outcome: z.enum(OUTCOMES),
    paperNo: optionalText(60),
    paperOn: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
    text: reasonText,
    validUntil: z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
    proposedBy: z.nullable(key),
    fileIds: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
  }),
  decide: (ctx, input) => {
    const gone = ctx.state.uppers?.at(-1)
    if (gone === undefined || gone.back !== null) throw problem('case.orderRequired', { action: '上报' })
    if (input.paperOn < gone.on || input.paperOn > ctx.today)
      throw problem('input.invalid', { count: 1 }, [{ path: 'paperOn', message: '上级文书的日期在上报以后、今天以前' }])
    const decided = input.outcome === 'granted' || input.outcome === 'refused'
    if (decided) assertChecked(ctx, input)
    const next = nextTask(ctx, input.outcome)
    return logged(
      { ...input, upper: gone.upper },
      {
        messages: decided ? [] : ['m.nodeChanged'],
        tasks: next === null ? [] : [next],
        closes: ['watchUpper'],
      },
    )
  },
})

/** A decision has the upper organ's number, and a second person who looked. Throws `case.reasonRequired`, `case.twoPersons`. */
function assertChecked(
  ctx: ActContext,
  input: { readonly paperNo: string | null; readonly proposedBy: string | null },
): void {
  if (input.paperNo === null || input.paperNo.trim() === '') throw problem('case.reasonRequired')
  assertTwoPersons(ctx, input.proposedBy, '另一位同事')
}

function nextTask(ctx: ActContext, outcome: UpperOutcome): TaskToOpen | null {
  const dueOn = workdayAdd(ctx.today, 1, ctx.calendar)
  if (outcome === 'granted' || outcome === 'refused') {
    return { kind: 'makeResult', title: '登记并送达上级决定', owner: { unit: ctx.plan.organ, role: null }, dueOn }
  }
  const node = outcome === 'opinion' ? decisionNodeOf(ctx.plan) : workNodeOf(ctx.state, ctx.plan)
  return node === null ? null : nodeTask(ctx, node, outcome === 'opinion' ? 'decide' : 'node')
}

function nodeTask(ctx: ActContext, node: PlanNode, kind: 'decide' | 'node'): TaskToOpen {
  return {
    kind,
    title: node.name,
    owner: { unit: unitOfNode(node, ctx.state), role: node.role },
    dueOn: stepDueOn(ctx, node),
  }
}
