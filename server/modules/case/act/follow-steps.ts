import type { TaskToOpen } from '@shared/case/acts/act'
import { OUTLIVES } from '@shared/case/after-end'
import type { CaseState } from '@shared/case/case-state'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { Recipient } from '@shared/notice/recipient'
import { formOf } from '@shared/service-item/fallback-form'
import type { RunContext } from '../../../platform/trpc'
import { enqueueExchange } from '../../exchange'
import { writeNotices } from '../../notice'
import { closeTasks, closeTasksAbout, insertTasks, moveTasksTo, type NewTask } from '../../task'
import { type CaseContent, openContent } from '../content/case-content'
import { paperFactsOf } from '../content/paper-facts-of'
import { applicantOf } from '../content/parties'
import { listMaterials } from '../store/material-store'
import { callAtHome } from './call/phone-call'
import { badRatingCall, callForRating } from './call/rating-call'
import { tellPrincipal } from './call/tell-principal'
import type { CaseLog, Step } from './case-log'
import { keepLedgers } from './keep-ledgers'
import type { OpenCase } from './open-case'
import { reportOf } from './report-of'

/** 已制文书 — what an act's answer names of a paper. */
export type MadeNotice = {
  readonly noticeId: string
  readonly key: string
  readonly title: string
  readonly docNumber: string | null
}

/**
 * What follows from each act in the same transaction: tasks closed and opened, papers and messages, the phone call to who has no phone for
 * messages, the ledger of second entry, the report to the province. Answers the papers made.
 */
export async function followSteps(ctx: RunContext, open: OpenCase, log: CaseLog): Promise<MadeNotice[]> {
  const content = (await openContent(ctx, open.row.caseId))?.now ?? null
  const materials = await listMaterials(ctx.tx, open.row.caseId)
  const made: MadeNotice[] = []
  for (const [index, step] of log.steps.entries()) {
    const after = log.steps[index + 1]?.before ?? log.state
    const about = paperFactsOf({
      ...{ open, content, materials, before: step.before, action: step.action, today: ctx.today },
      state: after,
    })
    const subject = {
      caseId: open.row.caseId,
      actionId: step.action.actionId,
      about,
      recipient: recipientOf(open, content),
    }
    await moveTasks(ctx, open, { step, after, about })
    const papers = step.outcome.papers.map((paper) => ({ ...paper, facts: paper.facts }))
    const { messages } = step.outcome
    made.push(...(await writeNotices(ctx, subject, { papers, messages, facts: messageFacts(step) })))
    await tellPrincipal(ctx, open, { step, about })
    await callAtHome(ctx, { open, step, state: after, about })
    await callForRating(ctx, { open, step, state: after, about })
    await keepLedgers(ctx, open, { step, after: after.status })
    await enqueueExchange(ctx, {
      caseId: open.row.caseId,
      practice: after.practice,
      report: reportOf({ open, step, state: after, dueOn: about.dueOn }),
    })
  }
  return made
}

/** Whom messages reach: the account that filed it, and the phone that the application names. */
export function recipientOf(open: OpenCase, content: CaseContent | null): Recipient {
  const phone = content === null ? null : applicantOf(formOf(open.item), content.answers).phone
  return {
    accountId: open.row.accountId,
    staffId: null,
    phone: open.row.hasPhone ? phone : null,
    electronic: content?.contact.electronicConsent ?? false,
  }
}

/** Values of the log that a message may name. */
function messageFacts({ action }: Step): Record<string, string> {
  const texts = {
    missing: Array.isArray(action.input.names) ? action.input.names.join('、') : null,
    daysLeft: action.input.daysLeft,
    trackNumber: action.input.trackingNo,
    fix: action.input.fix,
    trackCompany: action.input.company,
  }
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )
}

/** Who moved the case on has answered whoever urged; the decision ends what was asked of others before it. */
function answeredBy(before: CaseState, after: CaseState): string[] {
  const moved = before.status !== after.status || before.runs.length !== after.runs.length
  const decided = before.decision === null && after.decision !== null
  return [...(moved ? ['answerUrge'] : []), ...(decided ? ['answerConsult', 'collectStatements'] : [])]
}

async function moveTasks(
  ctx: RunContext,
  open: OpenCase,
  { step, after, about }: { step: Step; after: CaseState; about: PaperFacts },
): Promise<void> {
  const { closes, tasks, settles = [], moves = [] } = step.outcome
  const { caseId } = open.row
  const by = step.action.actor.id ?? step.action.actor.kind
  const at = new Date(ctx.now)
  const except = after.status === 'closed' ? OUTLIVES : ['contactBadRating']
  if (closes === 'all') await closeTasks(ctx.tx, { caseId, kinds: null, except, state: 'done', by, at })
  else if (closes.length > 0) await closeTasks(ctx.tx, { caseId, kinds: closes, state: 'done', by, at })
  const answered = answeredBy(step.before, after)
  if (answered.length > 0) await closeTasks(ctx.tx, { caseId, kinds: answered, state: 'done', by, at })
  for (const { kind, refs } of settles) await closeTasksAbout(ctx.tx, { caseId, kind, refs, by, at })
  for (const { kinds, dueOn } of moves) await moveTasksTo(ctx.tx, { caseId, kinds, dueOn })
  const detailOf = (task: TaskToOpen) =>
    task.kind === 'contactBadRating' ? badRatingCall(ctx, about) : task.ref === undefined ? {} : { ref: task.ref }
  const opened = tasks.map(async (task) => ({ ...newTask(ctx, open, task), detail: await detailOf(task) }))
  await insertTasks(ctx.tx, await Promise.all(opened))
}

function newTask(ctx: RunContext, open: OpenCase, task: TaskToOpen): Omit<NewTask, 'detail'> {
  const { owner } = task
  return {
    taskId: ctx.newId(),
    county: open.row.county,
    caseId: open.row.caseId,
    kind: task.kind,
    title: task.title,
    unitId: 'unit' in owner ? owner.unit : null,
    role: 'unit' in owner ? owner.role : null,
    pointId: 'point' in owner ? owner.point : null,
    staffId: null,
    accountId: 'applicant' in owner ? open.row.accountId : null,
    dueOn: task.dueOn,
    openedAt: new Date(ctx.now),
  }
}
