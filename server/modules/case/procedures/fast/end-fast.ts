import { EndFast } from '@shared/case/view/fast-view'
import { CaseId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../../platform/trpc'
import { pointsOfUnits } from '../../../organisation'
import { assertMayRead, maySetFast } from '../../policy'
import { addNote } from '../../side-by-side/add-note'
import { lockCaseFile } from '../../store/case-store'
import { endFastRow, findFast } from '../../store/fast-store'

/** 取消加急 — by the same who may set it; what was said stays on record. Throws `case.notFound`, `case.notYours`, `case.orderRequired`. */
export const endFast = write({
  access: staff(),
  audit: 'case.end-fast',
  input: EndFast,
  output: z.strictObject({ caseId: CaseId }),
  run: async (ctx, { caseId }) => {
    const officer = officerOf(ctx.actor)
    ctx.audit.about('case', caseId)
    const file = await lockCaseFile(ctx.tx, caseId)
    assertMayRead(officer, file, await pointsOfUnits(ctx.tx))
    if (!maySetFast(officer, file)) throw problem('case.notYours', { unit: '中心主任或主管领导', phone: '12345' })
    if ((await findFast(ctx.tx, caseId)) === null) throw problem('case.orderRequired', { action: '加急' })
    await endFastRow(ctx.tx, { caseId, by: officer.staffId, at: new Date(ctx.now) })
    await addNote(ctx, { caseId, kind: 'fast', text: '不再加急' })
    return { caseId }
  },
})
