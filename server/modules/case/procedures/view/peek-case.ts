import { CaseId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { pointsOfUnits } from '../../../organisation'
import { assertMayRead } from '../../policy'
import { getCaseFile } from '../../store/case-store'
import { countPendingUploads } from '../../store/file-store'

/**
 * 有没有变 — asked every few seconds by a screen that shows a case: its version, and how many photos are still on their way. Nothing of
 * anybody is in the answer. Throws `case.notFound`.
 */
export const peekCase = read({
  access: staff(),
  audit: 'case.peek',
  input: z.strictObject({ caseId: CaseId }),
  output: z.strictObject({ version: z.int(), waiting: z.int() }),
  run: async (ctx, { caseId }) => {
    ctx.audit.nothingShown()
    const file = await getCaseFile(ctx.tx, caseId)
    assertMayRead(ctx.actor, file, await pointsOfUnits(ctx.tx))
    const waiting = await countPendingUploads(ctx.tx, [caseId])
    return { version: file.row.version, waiting: waiting.get(caseId) ?? 0 }
  },
})
