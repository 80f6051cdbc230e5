import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { hasRole } from '../../../identity/actor'
import { problem } from '../../../problem/problem'
import {
  OBJECTION_KINDS,
  OBJECTION_OUTCOMES,
  type Objection,
  type ObjectionKind,
  type ObjectionOutcome,
  openObjectionsOf,
} from '../../facets/objection'
import { type ActContext, type ActOutcome, defineAct, logged } from '../act'
import { key, optionalText } from '../act-input'

/** An objection is answered within five working days. */
const REPLY_DAYS = 5

/** 异议的内容 — raised, or ended with how. */
const Said = z.strictObject({
  objectionId: key,
  step: z.enum(['raise', 'end']),
  kind: z.enum(Object.keys(OBJECTION_KINDS) as [ObjectionKind, ...ObjectionKind[]]),
  /** What was said, or what the organ answers. */
  text: optionalText(1000),
  /** The file number of the reviewing organ or court. */
  fileNo: optionalText(60),
  outcome: z.nullable(z.enum(Object.keys(OBJECTION_OUTCOMES) as [ObjectionOutcome, ...ObjectionOutcome[]])),
})
type Said = z.infer<typeof Said>

/**
 * 陈述申辩、异议、复议诉讼登记 — what the person says against the matter, by themselves or written down by whoever they tell it to; and the papers of
 * the reviewing organ or the court, written down by the organ (行政许可法第七条、第三十六条; 行政复议法第二十条; 行政诉讼法第四十六条). The decision stays
 * in force (行政诉讼法第五十六条) and the file is not archived before the end, which is written down by the same act.
 */
export const raiseObjection = defineAct({
  name: 'raiseObjection',
  input: Said,
  decide: (ctx, input) => (input.step === 'raise' ? raised(ctx, input) : ended(ctx, input)),
})

const isBeforeOthers = (kind: ObjectionKind) => kind === 'reviewFiled' || kind === 'litigationFiled'

/** Who speaks for the organ: it writes down what review and court do, and answers. */
function speaksForOrgan(ctx: ActContext): boolean {
  const { actor, relations } = ctx
  return hasRole(actor, 'complaintHandler') || (hasRole(actor, 'approver') && relations.includes('itemOrgan'))
}

function raised(ctx: ActContext, input: Said): ActOutcome {
  const known = ctx.state.objections?.find((one) => one.objectionId === input.objectionId)
  if (known !== undefined) throw problem('case.alreadyDone', { who: '', when: known.raisedOn })
  const { objectionId, kind, fileNo } = input
  if (isBeforeOthers(kind)) {
    if (!speaksForOrgan(ctx)) throw problem('case.notYours', { unit: '决定的单位', phone: '12345' })
    if (fileNo === null) throw problem('case.orderRequired', { action: '写明案号' })
    return logged({ objectionId, step: 'raise', kind, fileNo })
  }
  const text = input.text?.trim() ?? ''
  if (text.length < 4) throw problem('case.reasonRequired')
  const dueOn = workdayAdd(ctx.today, REPLY_DAYS, ctx.calendar)
  const number = (ctx.state.objections?.length ?? 0) + 1
  return logged(
    // What was said is read on the receipt, which is encrypted with the case.
    { objectionId, step: 'raise', kind, length: text.length },
    {
      papers: [
        {
          key: 'objectionReceipt',
          facts: { objectionNumber: `本件第${number}次`, objectionField: text, replyBy: dueOn ?? '' },
        },
      ],
      tasks: [
        {
          kind: 'answerObjection',
          title: `答复${OBJECTION_KINDS[kind]}`,
          owner: { unit: ctx.plan.organ, role: 'approver' },
          dueOn,
        },
      ],
    },
  )
}

function ended(ctx: ActContext, input: Said): ActOutcome {
  const { state } = ctx
  const known = state.objections?.find((one) => one.objectionId === input.objectionId)
  if (known === undefined || input.outcome === null) throw problem('case.orderRequired', { action: '登记异议' })
  if (known.endedOn !== null) throw problem('case.alreadyDone', { who: '', when: known.endedOn })
  const byOrgan = speaksForOrgan(ctx)
  if (isBeforeOthers(known.kind) ? !byOrgan : (input.outcome === 'withdrawn') === byOrgan)
    throw problem('case.notYours', { unit: byOrgan ? '本人' : '决定的单位', phone: '12345' })
  const fits = isBeforeOthers(known.kind) ? input.outcome !== 'answered' : !/upheld|quashed/.test(input.outcome)
  if (!fits) throw problem('case.orderRequired', { action: '选对结果' })
  const text = input.text?.trim() ?? ''
  if (input.outcome === 'answered' && text.length < 4) throw problem('case.reasonRequired')
  const others = openObjectionsOf(state).filter((one) => one !== known && !isBeforeOthers(one.kind))
  const { objectionId, outcome } = input
  return logged(
    { objectionId, step: 'end', kind: known.kind, outcome, answer: outcome === 'answered' ? text : null },
    {
      papers: outcome === 'answered' ? [answerPaper(known, text, state.objections ?? [])] : [],
      closes: others.length === 0 ? ['answerObjection'] : [],
    },
  )
}

function answerPaper(known: Objection, text: string, all: readonly Objection[]): ActOutcome['papers'][number] {
  const [, month, day] = known.raisedOn.split('-')
  return {
    key: 'ticketAnswer',
    facts: {
      ticketNumber: `本件第${all.indexOf(known) + 1}次`,
      ticketAsk: `${Number(month)}月${Number(day)}日提出的${OBJECTION_KINDS[known.kind]}`,
      findings: '见下面的答复',
      ticketAnswer: text,
    },
  }
}
