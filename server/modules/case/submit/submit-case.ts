import { emptyCaseState } from '@shared/case/case-state'
import { ENDED_STATUSES } from '@shared/case/case-status'
import type { SubmitCase, SubmitReceipt } from '@shared/case/view/submit-case'
import { problem } from '@shared/problem/problem'
import { planOf } from '@shared/service-item/plan-of'
import type { RunContext } from '../../../platform/trpc'
import { bindFiles, pendingFiles, shareFiles } from '../../attachment'
import { getFieldDictionary } from '../../service-item'
import { loadActWorld } from '../act/act-context'
import { CaseLog } from '../act/case-log'
import { loadPlaces } from '../act/places'
import { saveSteps } from '../act/save-steps'
import { saveContent } from '../content/case-content'
import { findCaseRow, findOpenTwin, insertCase, lockApplications } from '../store/case-store'
import { deleteDraft } from '../store/draft-store'
import { insertMaterials } from '../store/material-store'
import { agencyOf } from './agency'
import { checkApplication } from './check-application'
import { choosePoints } from './choose-points'
import { drawNumber } from './draw-number'
import { firstRow } from './first-row'
import { itemToSubmit } from './item-to-submit'
import { submittedLines } from './list-materials'
import { loadProofs, withLicences } from './load-proofs'
import { makeReceipt } from './make-receipt'
import { receiveInput, receivesAtOnce } from './receive-at-once'
import { type Parties, resolveParties } from './resolve-parties'
import { resubmitCase } from './resubmit-case'
import { assertConfirmed, contentOf, filesNamedBy, submitInput } from './submission'

/** 一件事里的一件 — its files are those of the whole application, and an earlier member may have made a licence that stands for a paper. */
export type WithinBundle = {
  readonly applicationId: string
  readonly fileIds: readonly string[]
  /** Licence types that the applicant of this member holds since then. */
  readonly licences: readonly string[]
}

/**
 * 提交申请 — takes an application into the county's system: checked by the shared rules on the item version it was begun on, encrypted
 * under a key of its own, numbered, with its files bound. Where a point may receive, it is received in the same transaction. A case
 * that was returned before receipt is submitted again under its number. Throws the Problems of confirmation, form, parties, points and numbers.
 */
export async function submitCase(
  ctx: RunContext,
  input: SubmitCase,
  within: WithinBundle | null = null,
): Promise<SubmitReceipt> {
  if (within === null) ctx.audit.about('case', input.caseId)
  assertConfirmed(input)
  const existing = await findCaseRow(ctx.tx, input.caseId)
  if (existing !== null) return resubmitCase(ctx, existing, input)
  const item = await itemToSubmit(ctx, input, within !== null)
  const dictionary = await getFieldDictionary(ctx.tx, item)
  const context = { today: ctx.today, county: ctx.services.county, atCounter: input.channel !== 'online' }
  const checked = checkApplication(item, dictionary, input, context)
  const parties = await resolveParties(ctx, checked, input)
  const agency = await agencyOf(ctx, parties, item.itemId, input.caseId)
  const places = await loadPlaces(ctx.tx)
  const points = await choosePoints(ctx, { plan: planOf(item), places, input, division: parties.division })
  const warnings = await twinWarnings(ctx, input, parties)
  const drawn = await drawNumber(ctx, input, points.intake)
  if (drawn.replaced) warnings.push('凭证上的号已经被别的件用了，换了新号，请给本人换一张凭证。')
  const row = {
    ...firstRow(ctx, input, { item, parties, points, drawn }),
    bundleApplicationId: within?.applicationId ?? null,
  }
  await insertCase(ctx.tx, row)
  const digest = await saveContent(
    ctx,
    { caseId: input.caseId, revision: 1, sinceVersion: 0 },
    contentOf(input, checked),
  )
  if (within === null) await bindFiles(ctx, input.caseId, filesNamedBy(input))
  else await shareFiles(ctx.tx, { fileIds: within.fileIds, of: within.applicationId, with: input.caseId })
  const waiting = new Set(await pendingFiles(ctx.tx, input.caseId))
  const proofs = withLicences(
    await loadProofs(ctx, { personId: parties.applicantId, agentId: parties.agentId, agency }),
    within?.licences ?? [],
  )
  await insertMaterials(
    ctx.tx,
    input.caseId,
    submittedLines(checked, dictionary, { materials: input.materials, proofs, waiting }),
  )
  const open = {
    row,
    // Who may submit here is asked of the points that were chosen; the log says them again.
    state: {
      ...{ ...emptyCaseState(input.caseId), pointUnit: points.accepting.unitId, intakeUnit: points.intake.unitId },
      ...(agency === null ? {} : { agency }),
    },
    item,
    plan: planOf(item),
    calendar: await ctx.calendar(),
    places,
  }
  const world = await loadActWorld(ctx, open, { holds: true })
  const log = new CaseLog(world, ctx.newId)
  const receives = receivesAtOnce(ctx, open, points, input)
  const elsewhere = points.intake.kind === 'station' || points.intake.pointId !== points.accepting.pointId
  const byHelper = elsewhere && !receives
  log.decide(
    ctx.actor,
    'submit',
    submitInput(input, { checked, parties, points, digest, byHelper, agency }),
    input.opId,
  )
  if (receives) log.decide(ctx.actor, 'receive', receiveInput(ctx, input), ctx.newId())
  log.settle()
  await saveSteps(ctx, open, log)
  if (input.draftId !== null && ctx.actor.kind === 'citizen') {
    await deleteDraft(ctx.tx, ctx.actor.accountId, input.draftId)
  }
  return makeReceipt(ctx, { ...open, state: log.state }, warnings)
}

/** Another open case of the same person for the same item stops a citizen, and is said to an officer who has the person before them (F054). */
async function twinWarnings(ctx: RunContext, input: SubmitCase, parties: Parties): Promise<string[]> {
  if (parties.applicantId === null || input.practice) return []
  const { applicantId } = parties
  await lockApplications(ctx.tx, { applicantId, itemId: input.itemId })
  const twin = await findOpenTwin(ctx.tx, {
    applicantId,
    itemId: input.itemId,
    not: input.caseId,
    ended: ENDED_STATUSES,
  })
  if (twin === null) return []
  const on = twin.submittedAt === null ? '' : twin.submittedAt.toISOString().slice(0, 10)
  if (ctx.actor.kind === 'citizen') throw problem('case.duplicate', { on, queryCode: twin.queryCode })
  return [`同一个人的这件事 ${on} 已经交过一件（查询码 ${twin.queryCode}），请核对是不是重复。`]
}
