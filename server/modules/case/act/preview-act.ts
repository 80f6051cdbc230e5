import { isBuilt } from '@shared/case/authority/role-table'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { type PreviewedPaper, previewPapers } from '../../notice'
import { openContent } from '../content/case-content'
import { paperFactsOf } from '../content/paper-facts-of'
import { getCaseFile } from '../store/case-store'
import { listMaterials } from '../store/material-store'
import { loadActWorld } from './act-context'
import { labelOf } from './apply-act'
import { CaseLog } from './case-log'
import { openCase } from './open-case'
import { prepareInput } from './prepare/preparations'

/**
 * The papers that an act would make now: the same authority and the same rules as the act itself, on a fold that nobody saves. No number is
 * taken, no row is written, nothing is sent. Throws what the act would throw.
 */
export async function previewAct(
  ctx: RunContext,
  name: string,
  request: { readonly caseId: string; readonly input: unknown },
): Promise<PreviewedPaper[]> {
  const file = await getCaseFile(ctx.tx, request.caseId)
  ctx.audit.about('case', request.caseId)
  if (!isBuilt(name)) throw problem('case.notYet', { action: labelOf(name) })
  const open = await openCase(ctx, file)
  const input = await prepareInput(ctx, open, { name, input: request.input, previewed: true })
  const log = new CaseLog(await loadActWorld(ctx, open), ctx.newId)
  log.settle()
  const step = log.decide(ctx.actor, name, input, ctx.newId())
  const about = paperFactsOf({
    ...{ open, before: step.before, state: log.state, action: step.action, today: ctx.today },
    content: (await openContent(ctx, request.caseId))?.now ?? null,
    materials: await listMaterials(ctx.tx, request.caseId),
  })
  return previewPapers(ctx, about, step.outcome.papers)
}
