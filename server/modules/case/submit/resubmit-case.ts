import type { SubmitCase, SubmitReceipt } from '@shared/case/view/submit-case'
import { toShanghaiTime } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { bindFiles, pendingFiles } from '../../attachment'
import { pointsOfUnits } from '../../organisation'
import { getFieldDictionary } from '../../service-item'
import { loadActWorld } from '../act/act-context'
import { CaseLog } from '../act/case-log'
import { openCase } from '../act/open-case'
import { saveSteps } from '../act/save-steps'
import { openContent, saveContent } from '../content/case-content'
import { assertMayRead } from '../policy'
import { type CaseRow, lockCaseFile, toCaseFile } from '../store/case-store'
import { replaceMaterials } from '../store/material-store'
import { agencyOf } from './agency'
import { checkApplication } from './check-application'
import { submittedLines } from './list-materials'
import { loadProofs } from './load-proofs'
import { makeReceipt } from './make-receipt'
import { resolveParties } from './resolve-parties'
import { contentOf, filesNamedBy, submitInput } from './submission'

/**
 * 改好再交 — an application that was returned before receipt is handed in again under its number, checked on the version that the case
 * began on. Throws `case.alreadyDone` when the case is past that: the same application was sent twice.
 */
export async function resubmitCase(ctx: RunContext, existing: CaseRow, input: SubmitCase): Promise<SubmitReceipt> {
  assertMayRead(ctx.actor, toCaseFile(existing), await pointsOfUnits(ctx.tx))
  const open = await openCase(ctx, await lockCaseFile(ctx.tx, existing.caseId))
  if (open.row.itemId !== input.itemId || open.state.status !== 'prereviewReturned') {
    throw problem('case.alreadyDone', {
      who: open.state.last?.by.name ?? '您',
      when: open.state.submittedAt === null ? '' : toShanghaiTime(open.state.submittedAt),
    })
  }
  const dictionary = await getFieldDictionary(ctx.tx, open.item)
  const checked = checkApplication(open.item, dictionary, input, {
    today: ctx.today,
    county: ctx.services.county,
    atCounter: input.channel !== 'online',
  })
  const parties = await resolveParties(ctx, checked, input)
  const agency = await agencyOf(ctx, parties, open.row.itemId, open.row.caseId)
  const revision = ((await openContent(ctx, open.row.caseId))?.revision ?? 0) + 1
  const digest = await saveContent(
    ctx,
    { caseId: open.row.caseId, revision, sinceVersion: open.state.version },
    contentOf(input, checked),
  )
  await bindFiles(ctx, open.row.caseId, filesNamedBy(input))
  const waiting = new Set(await pendingFiles(ctx.tx, open.row.caseId))
  const proofs = await loadProofs(ctx, { personId: parties.applicantId, agentId: parties.agentId, agency })
  await replaceMaterials(
    ctx.tx,
    open.row.caseId,
    submittedLines(checked, dictionary, { materials: input.materials, proofs, waiting }),
  )
  const log = new CaseLog(await loadActWorld(ctx, open, { holds: true }), ctx.newId)
  log.settle()
  const accepting = open.places.point(open.state.pointId ?? open.row.pointId)
  const intake = open.places.point(open.row.intakePoint)
  if (accepting === null || intake === null) throw problem('place.unknown')
  log.decide(
    ctx.actor,
    'submit',
    submitInput(input, { checked, parties, points: { accepting, intake }, digest, revision, byHelper: false, agency }),
    input.opId,
  )
  log.settle()
  await saveSteps(ctx, open, log)
  return makeReceipt(ctx, { ...open, state: log.state }, [])
}
