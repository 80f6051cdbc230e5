import { MAX_LIST_PAPERS } from '@shared/handover/hand-over-list'
import { listStateOf } from '@shared/handover/paper-mark'
import { HandoverView, PaperMark } from '@shared/handover/view/handover-view'
import { OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { staff, write } from '../../../platform/trpc'
import { orgTree } from '../../organisation'
import { endTask } from '../../task'
import { openList } from '../find-list'
import { assertReceives, PAPER_ROLES } from '../policy'
import { openSignatures, presentHandover, sealSignatures, stateOf } from '../presenter'
import { saveHandover, savePaperStates } from '../store'
import { tellLookedAt } from '../tell-case'
import { tellMismatch } from '../tell-sender'

/**
 * 签收移交清单 — what was found of every paper on it, with the receiver's signature; each case is told, and what does not agree is an alarm to the
 * sender with a task to trace it (F056, F066). Throws `handover.notReceiver`, `handover.ownList`, `handover.confirmedAlready`, `handover.marksIncomplete`.
 */
export const confirmHandover = write({
  access: staff(...PAPER_ROLES),
  audit: 'handover.confirm',
  input: z.strictObject({
    opId: OpId,
    number: z.string().check(z.maxLength(60)),
    marks: z.array(PaperMark).check(z.minLength(1), z.maxLength(MAX_LIST_PAPERS)),
    /** A PNG in base64. */
    signature: z.string().check(z.minLength(1), z.maxLength(120_000), z.regex(/^[A-Za-z0-9+/]+=*$/)),
  }),
  output: HandoverView,
  run: async (ctx, { number, marks, signature }) => {
    const opened = await openList(ctx, number, { lock: true })
    const { list, papers, to } = opened
    assertReceives(ctx.actor, list, to)
    if (list.confirmedAt !== null) throw problem('handover.confirmedAlready', { who: list.confirmedName ?? '同事' })
    const looked = papers.map((paper) => {
      const mark = marks.find((one) => one.caseId === paper.caseId && one.lineKey === paper.lineKey)
      if (paper.state !== 'moving') return { ...paper, outcome: null }
      return { ...paper, outcome: mark?.outcome ?? ('open' as const), note: mark?.note ?? null }
    })
    const open = looked.filter((one) => one.outcome === 'open').length
    if (open > 0) throw problem('handover.marksIncomplete', { count: open })
    const said = looked.flatMap((one) =>
      one.outcome === null || one.outcome === 'open' ? [] : [{ ...one, outcome: one.outcome, state: one.outcome }],
    )
    await savePaperStates(ctx.tx, list.listId, said)
    for (const caseId of new Set(said.map((one) => one.caseId))) {
      const own = said.filter((one) => one.caseId === caseId)
      await tellLookedAt(ctx, { list, caseId, said: own, traced: false }, { actor: ctx.actor })
    }
    const count = (outcome: string) => said.filter((one) => one.outcome === outcome).length
    const wrong = { missing: count('missing'), damaged: count('damaged') }
    if (list.taskId !== null)
      await endTask(ctx.tx, { taskId: list.taskId, by: ctx.actor.staffId, at: new Date(ctx.now) })
    const change = {
      state: listStateOf(said),
      taskId: wrong.missing + wrong.damaged > 0 ? await tellMismatch(ctx, opened, wrong) : null,
      confirmedBy: ctx.actor.staffId,
      confirmedName: ctx.actor.name,
      confirmedAt: new Date(ctx.now),
      signatures: sealSignatures(ctx.services.keys, {
        ...openSignatures(ctx.services.keys, list),
        receiver: signature,
      }),
    }
    await saveHandover(ctx.tx, list.listId, change)
    const now = papers.map((paper) => {
      const mark = said.find((one) => one.caseId === paper.caseId && one.lineKey === paper.lineKey)
      return mark === undefined ? paper : { ...paper, state: stateOf(mark.state), note: mark.note }
    })
    return presentHandover({ list: { ...list, ...change }, papers: now }, (await orgTree(ctx.tx)).points, ctx.today)
  },
})
