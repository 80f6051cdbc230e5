import { MyApplication } from '@shared/case/view/my-application'
import { CaseId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, read } from '../../../../platform/trpc'
import { assertCitizenReads } from '../../agent-reading'
import { openContent } from '../../content/case-content'
import { getCaseFile } from '../../store/case-store'
import { listMaterials } from '../../store/material-store'

/**
 * 要改的申请 — what the applicant had filled in, to be put right; a phone keeps nothing of what it has sent. While the case is returned for
 * correction everything, while a supplement is asked only the fields that the one notice names. Throws `case.notFound`, and
 * `case.tooLate` once there is nothing to correct.
 */
export const getMyApplication = read({
  access: citizens(),
  audit: 'case.get-my-application',
  input: z.strictObject({ caseId: CaseId }),
  output: MyApplication,
  run: async (ctx, { caseId }) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.notAllowed')
    ctx.audit.about('case', caseId)
    const file = await getCaseFile(ctx.tx, caseId)
    await assertCitizenReads(ctx, file)
    const { row, state } = file
    const content = await openContent(ctx, caseId)
    const whole = state.status === 'prereviewReturned'
    if (content === null || !(whole || state.status === 'supplementAsked'))
      throw problem('case.tooLate', { who: '您', when: '' })
    const lines = state.oneTimeNotice?.lines ?? []
    const supplied = state.oneTimeNotice?.supplied ?? []
    const named = new Set(lines.map((line) => line.lineId))
    const materials = await listMaterials(ctx.tx, caseId)
    return {
      caseId,
      itemId: row.itemId,
      itemVersion: row.itemVersion,
      answers: whole
        ? content.now.answers
        : Object.fromEntries(Object.entries(content.now.answers).filter(([key]) => named.has(key))),
      situations: content.now.situations,
      lines: lines.map((line) => ({ ...line, supplied: supplied.includes(line.lineId) })),
      materials: materials
        .filter(({ lineKey }) => whole || named.has(lineKey))
        .map(({ lineKey, fileIds, form }) => ({ lineKey, fileIds, paper: form === 'paper' })),
    }
  },
})
