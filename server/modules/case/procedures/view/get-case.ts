import { isEnded } from '@shared/case/case-status'
import { CaseDetail } from '@shared/case/view/case-view'
import { CaseId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { exchangeOf } from '../../../exchange'
import { nameMandates } from '../../../mandate'
import { listNotices } from '../../../notice'
import { pointsOfUnits } from '../../../organisation'
import { getFieldDictionary } from '../../../service-item'
import { listTasksOfCase } from '../../../task'
import { actContext, loadActWorld } from '../../act/act-context'
import { openCase } from '../../act/open-case'
import { openContent } from '../../content/case-content'
import { filesById } from '../../content/files-by-id'
import { assertMayRead, explainingUnitOf, mayCheckPapers, maySetFast } from '../../policy'
import { presentFast } from '../../present-fast'
import { presentAllowed } from '../../presenter/allowed'
import { presentDetail } from '../../presenter/case-detail'
import { presentSections } from '../../presenter/section-view'
import { mandatesIn } from '../../presenter/timeline-view'
import { getCaseFile, listActions } from '../../store/case-store'
import { findFast } from '../../store/fast-store'
import { listMaterials } from '../../store/material-store'
import { listNotes } from '../../store/note-store'
import { listOverdueReasonsOf } from '../../store/overdue-reason-store'
import { findReentry } from '../../store/reentry-store'
import { listWarningsOf } from '../../store/warning-store'

/** 办件详情 — everything an officer sees of a case that lies in their reach, with what they may do now. Throws `case.notFound`. */
export const getCase = read({
  access: staff(),
  audit: 'case.get',
  input: z.strictObject({ caseId: CaseId }),
  output: CaseDetail,
  run: async (ctx, { caseId }) => {
    ctx.audit.about('case', caseId)
    const file = await getCaseFile(ctx.tx, caseId)
    const pointsOf = await pointsOfUnits(ctx.tx)
    assertMayRead(ctx.actor, file, pointsOf)
    const open = await openCase(ctx, file)
    const content = await openContent(ctx, caseId)
    const fast = file.row.fast ? await findFast(ctx.tx, caseId) : null
    const context = { today: ctx.today, county: ctx.services.county }
    const actions = await listActions(ctx.tx, caseId)
    return presentDetail(open, {
      actions,
      mandates: await nameMandates(ctx.tx, ctx.services.keys, mandatesIn(actions)),
      caseNotes: await listNotes(ctx.tx, caseId),
      materials: await listMaterials(ctx.tx, caseId),
      files: await filesById(ctx.tx, caseId),
      content,
      sections:
        content === null ? [] : presentSections(open, content, await getFieldDictionary(ctx.tx, open.item), context),
      notices: await listNotices(ctx, caseId),
      tasks: await listTasksOfCase(ctx.tx, caseId),
      province: await exchangeOf(ctx.tx, caseId),
      reentry: await findReentry(ctx.tx, caseId),
      allowed: presentAllowed(actContext(await loadActWorld(ctx, open), open.state, ctx.actor)),
      mayCheck: mayCheckPapers(ctx.actor, file, pointsOf),
      reasons: (await listOverdueReasonsOf(ctx.tx, [caseId])).get(caseId) ?? [],
      mayExplain: explainingUnitOf(ctx.actor, file) !== null,
      fast: fast === null ? null : presentFast(fast),
      maySetFast: !isEnded(file.state.status) && maySetFast(ctx.actor, file),
      warnings: (await listWarningsOf(ctx.tx, [caseId])).get(caseId) ?? [],
      viewer: ctx.actor,
      today: ctx.today,
    })
  },
})
