import { MyApplication } from '@shared/case/view/my-application'
import { CaseId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, read } from '../../../../platform/trpc'
import { openContent } from '../../content/case-content'
import { assertMayRead } from '../../policy'
import { getCaseFile } from '../../store/case-store'
import { listMaterials } from '../../store/material-store'

/**
 * 退回来改的申请 — what the applicant had filled in, to be put right and handed in again; a phone keeps nothing of what it has sent. Only
 * while the case is returned for correction. Throws `case.notFound`, and `case.tooLate` once there is nothing to correct.
 */
export const getMyApplication = read({
  access: citizens(),
  audit: 'case.get-my-application',
  input: z.strictObject({ caseId: CaseId }),
  output: MyApplication,
  run: async (ctx, { caseId }) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.notAllowed')
    ctx.audit.about('case', caseId)
    const { row, state } = await getCaseFile(ctx.tx, caseId)
    assertMayRead(ctx.actor, { row, state }, () => [])
    const content = await openContent(ctx, caseId)
    if (content === null || state.status !== 'prereviewReturned') throw problem('case.tooLate', { who: '您', when: '' })
    const materials = await listMaterials(ctx.tx, caseId)
    return {
      caseId,
      itemId: row.itemId,
      itemVersion: row.itemVersion,
      answers: content.now.answers,
      situations: content.now.situations,
      materials: materials.map(({ lineKey, fileIds, form }) => ({ lineKey, fileIds, paper: form === 'paper' })),
    }
  },
})
