import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { hasRole } from '../../../identity/actor'
import { Id } from '../../../kernel/id'
import { PlainDate } from '../../../kernel/plain-date'
import { problem } from '../../../problem/problem'
import { CASE_STATUSES } from '../../case-status'
import { cellOf } from '../../cell'
import { LEFT_AT_LEAST } from '../../clock/clock-draft'
import { reinstatedStatus, stepToReopen } from '../../fold/aftermath-fold'
import { unitOfNode } from '../../handling-plan'
import { type ActContext, type ActOutcome, defineAct, logged, type TaskToOpen } from '../act'
import { key, line, optionalText, reasonText } from '../act-input'
import { assertTwoPersons } from '../two-persons'

/** 更正的文书 — looked up by the server from the paper's id. */
const CorrectedPaper = z.strictObject({ key: line(32), title: line(80), no: optionalText(60), issuedOn: PlainDate })

/** 更正、恢复的内容 */
const Said = z.strictObject({
  kind: z.enum(['clerical', 'reinstate']),
  /** Of a clerical correction the paper with the slip; of a reinstatement the paper that ended the case, where there is one. */
  noticeId: z.nullable(Id),
  paper: z.nullable(CorrectedPaper),
  wrongText: optionalText(200),
  rightText: optionalText(200),
  reason: reasonText,
  proposedBy: key,
})
type Said = z.infer<typeof Said>

/**
 * 更正、恢复 — a slip of the pen in a paper is put right by a paper of its own, and the outcome stays; or a case that ended before a decision, and
 * should not have, is taken up again with the days that were left, at least five working days (case-law §2.E 36). Two persons: one
 * proposes, who leads agrees (SD5).
 */
export const correctDecision = defineAct({
  name: 'correctDecision',
  input: Said,
  decide: (ctx, input) => {
    assertTwoPersons(ctx, input.proposedBy, input.kind === 'clerical' ? '单位负责人' : '首席代表或中心主任')
    return input.kind === 'clerical' ? corrected(ctx, input) : reinstated(ctx, input)
  },
})

function corrected(ctx: ActContext, input: Said): ActOutcome {
  if (!hasRole(ctx.actor, 'deptLeader', 'leaderInCharge'))
    throw problem('case.notYours', { unit: '签发单位的负责人', phone: '12345' })
  if (!cellOf(ctx.state.status, 'correctDecision').split('/').includes('='))
    throw problem('case.ended', { status: CASE_STATUSES[ctx.state.status].label })
  const { paper, noticeId, wrongText, rightText, reason, proposedBy } = input
  if (paper === null || noticeId === null) throw problem('case.orderRequired', { action: '选要更正的文书' })
  if (wrongText === null || rightText === null || wrongText.trim() === rightText.trim())
    throw problem('case.orderRequired', { action: '写明原来怎么写、应当怎么写' })
  const facts = { docDate: paper.issuedOn, docTitle: paper.title, originalNumber: paper.no ?? '' }
  return logged(
    // The words themselves may be somebody's data: they stand on the paper, not here.
    { kind: 'clerical', noticeId, paper: paper.key, no: paper.no, reason, proposedBy },
    {
      papers: [{ key: 'correction', facts: { ...facts, wrongText, rightText } }],
      tasks: [
        {
          kind: 'reissuePaper',
          title: '送达更正通知书',
          owner: { unit: ctx.plan.organ, role: null },
          dueOn: null,
        },
      ],
    },
  )
}

function reinstated(ctx: ActContext, input: Said): ActOutcome {
  const { state } = ctx
  if (state.decision !== null) throw problem('case.decisionExists', { on: state.decision.on, no: '' })
  if (!/[A-Z]/.test(cellOf(state.status, 'correctDecision'))) throw problem('case.tooEarly', { next: '办结' })
  const { paper, noticeId, reason, proposedBy } = input
  const facts = {
    docDate: paper?.issuedOn ?? state.endedOn ?? ctx.today,
    docTitle: paper?.title ?? '终止办理通知书',
    originalNumber: paper?.no ?? '',
    wrongText: CASE_STATUSES[state.status].label,
    rightText: '恢复办理',
    reason,
  }
  return logged(
    { kind: 'reinstate', noticeId, paper: paper?.key ?? null, no: paper?.no ?? null, reason, proposedBy },
    {
      papers: [{ key: 'correction', variant: 'reinstated', facts }],
      closes: ['reinstateLapse'],
      tasks: [takenUpBy(ctx)],
    },
  )
}

/** Whose turn it is again: the person's, the open step's, or the counter's; due when the clock that is taken up ends at the earliest. */
function takenUpBy({ state, plan, today, calendar }: ActContext): TaskToOpen {
  const dueOn = workdayAdd(today, LEFT_AT_LEAST, calendar)
  const status = reinstatedStatus(state, plan)
  if (status === 'supplementAsked') return { kind: 'supply', title: '补交材料', owner: { applicant: true }, dueOn }
  if (status === 'prereviewReturned') return { kind: 'fixReturn', title: '改好再交', owner: { applicant: true }, dueOn }
  const step = stepToReopen(state, plan)
  if (step === null)
    return { kind: 'checkCompleteness', title: '核对是否受理', owner: { point: state.pointId ?? '' }, dueOn }
  const owner = { unit: unitOfNode(step, state), role: step.role }
  return { kind: step.phase === 'decision' ? 'decide' : 'node', title: step.name, owner, dueOn }
}
