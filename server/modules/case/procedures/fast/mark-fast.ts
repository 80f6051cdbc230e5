import { CASE_STATUSES, isEnded } from '@shared/case/case-status'
import { FAST_GROUNDS } from '@shared/case/facets/fast-track'
import { MarkFast } from '@shared/case/view/fast-view'
import { CaseId } from '@shared/kernel/id'
import { toShanghaiDate } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../../platform/trpc'
import { pointsOfUnits } from '../../../organisation'
import { assertMayRead, maySetFast } from '../../policy'
import { addNote } from '../../side-by-side/add-note'
import { lockCaseFile } from '../../store/case-store'
import { findFast, insertFast } from '../../store/fast-store'

/**
 * 加急（绿色通道） — who dispatches cases or leads the deciding organ says that one is worked on before others, and why. A mark beside the acts of
 * the law: it stands first in the lists and is warned of earlier; it skips nothing and no clock reads it. Throws `case.notFound`,
 * `case.notYours`, `case.ended`, `case.alreadyDone`.
 */
export const markFast = write({
  access: staff(),
  audit: 'case.mark-fast',
  input: MarkFast,
  output: z.strictObject({ caseId: CaseId }),
  run: async (ctx, { caseId, ground, note }) => {
    const officer = officerOf(ctx.actor)
    ctx.audit.about('case', caseId)
    const file = await lockCaseFile(ctx.tx, caseId)
    assertMayRead(officer, file, await pointsOfUnits(ctx.tx))
    if (!maySetFast(officer, file)) throw problem('case.notYours', { unit: '中心主任或主管领导', phone: '12345' })
    const { status } = file.state
    if (isEnded(status)) throw problem('case.ended', { status: CASE_STATUSES[status].label })
    const had = await findFast(ctx.tx, caseId)
    if (had !== null) throw problem('case.alreadyDone', { who: had.byName, when: toShanghaiDate(had.at.toISOString()) })
    const { staffId, name } = officer
    const at = new Date(ctx.now)
    const row = { id: ctx.newId(), county: file.row.county, caseId, ground, note: note.trim() }
    await insertFast(ctx.tx, { ...row, by: staffId, byName: name, at })
    await addNote(ctx, { caseId, kind: 'fast', text: `${FAST_GROUNDS[ground]}：${note.trim()}` })
    return { caseId }
  },
})
