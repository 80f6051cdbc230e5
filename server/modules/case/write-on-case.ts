import type { PaperFacts } from '@shared/notice/paper-facts'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { type PaperRequest, type WrittenNotice, writeNotice } from '../notice'
import { recipientOf } from './act/follow-steps'
import { openCase } from './act/open-case'
import { openContent } from './content/case-content'
import { paperFactsOf } from './content/paper-facts-of'
import { getCaseFile, listActions } from './store/case-store'
import { listMaterials } from './store/material-store'

/**
 * Makes a paper that stands in the file of a case without being made by one of its acts: what an application for a bundle gives to the
 * person lies in the file of its first case. `materials` are listed instead of the case's own. Throws `case.notFound`.
 */
export async function writeOnCase(
  ctx: RunContext,
  caseId: string,
  paper: PaperRequest,
  materials: PaperFacts['materials'] | null = null,
): Promise<WrittenNotice> {
  const open = await openCase(ctx, await getCaseFile(ctx.tx, caseId))
  const content = (await openContent(ctx, caseId))?.now ?? null
  const last = (await listActions(ctx.tx, caseId)).at(-1)
  if (last === undefined) throw problem('case.notFound')
  const about = paperFactsOf({
    ...{ open, content, state: open.state, before: open.state, today: ctx.today },
    materials: await listMaterials(ctx.tx, caseId),
    action: last,
  })
  const listed = materials === null ? about : { ...about, materials }
  return writeNotice(ctx, { caseId, actionId: null, about: listed, recipient: recipientOf(open, content), ...paper })
}
