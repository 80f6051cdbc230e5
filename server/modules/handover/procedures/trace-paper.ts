import { HandoverView, TracedPaper } from '@shared/handover/view/handover-view'
import { OpId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { staff, write } from '../../../platform/trpc'
import { noteTraced } from '../note-traced'
import { PAPER_ROLES } from '../policy'

/**
 * 追查有了结果 — how a paper that was not there, or was spoilt, ended: found where it was to go, found at the station that sent it (it goes with the next
 * list), lost, or the damage settled. With the last one the task ends. Throws `handover.notTraced`, `identity.notAllowed`.
 */
export const tracePaper = write({
  access: staff(...PAPER_ROLES),
  audit: 'handover.trace',
  input: z.extend(TracedPaper, { opId: OpId }),
  output: HandoverView,
  run: async (ctx, { opId: _, ...traced }) => noteTraced(ctx, traced),
})
