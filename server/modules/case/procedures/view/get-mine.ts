import { MyCase } from '@shared/case/view/case-view'
import { CaseId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, read } from '../../../../platform/trpc'
import { nameMandates } from '../../../mandate'
import { inactionRemedy, listNotices } from '../../../notice'
import { getFieldDictionary } from '../../../service-item'
import { actContext, loadActWorld } from '../../act/act-context'
import { openCase } from '../../act/open-case'
import { assertCitizenReads } from '../../agent-reading'
import { openContent } from '../../content/case-content'
import { filesById } from '../../content/files-by-id'
import { presentFast } from '../../present-fast'
import { presentAllowed } from '../../presenter/allowed'
import { presentMyCase } from '../../presenter/my-case'
import { presentSections } from '../../presenter/section-view'
import { mandatesIn } from '../../presenter/timeline-view'
import { getCaseFile, listActions } from '../../store/case-store'
import { findFast } from '../../store/fast-store'
import { listMaterials } from '../../store/material-store'
import { listOverdueReasonsOf } from '../../store/overdue-reason-store'
import { findRating } from '../../store/rating-store'

/** 我的一件 — everything that the applicant may see of one case, and what they may do now. Throws `case.notFound`. */
export const getMine = read({
  access: citizens(),
  audit: 'case.get-mine',
  input: z.strictObject({ caseId: CaseId }),
  output: MyCase,
  run: async (ctx, { caseId }) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.notAllowed')
    ctx.audit.about('case', caseId)
    const file = await getCaseFile(ctx.tx, caseId)
    await assertCitizenReads(ctx, file)
    const open = await openCase(ctx, file)
    const content = await openContent(ctx, caseId)
    const fast = file.row.fast ? await findFast(ctx.tx, caseId) : null
    const context = { today: ctx.today, county: ctx.services.county }
    const actions = await listActions(ctx.tx, caseId)
    return presentMyCase(open, {
      actions,
      mandates: await nameMandates(ctx.tx, ctx.services.keys, mandatesIn(actions)),
      materials: await listMaterials(ctx.tx, caseId),
      files: await filesById(ctx.tx, caseId),
      sections:
        content === null ? [] : presentSections(open, content, await getFieldDictionary(ctx.tx, open.item), context),
      notices: await listNotices(ctx, caseId),
      rating: await findRating(ctx.tx, caseId),
      reasons: (await listOverdueReasonsOf(ctx.tx, [caseId])).get(caseId) ?? [],
      remedy: await inactionRemedy(ctx.tx),
      allowed: presentAllowed(actContext(await loadActWorld(ctx, open), open.state, ctx.actor)),
      fast: fast === null ? null : presentFast(fast),
      today: ctx.today,
    })
  },
})
