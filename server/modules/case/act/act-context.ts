import type { ActContext, MaterialFact, RegionRoutes } from '@shared/case/acts/act'
import { type RelationFacts, relationsOf } from '@shared/case/authority/relation'
import { type CaseState, openRunOf } from '@shared/case/case-state'
import { unitOfNode } from '@shared/case/handling-plan'
import { paperPointsOf } from '@shared/case/paper-custody'
import type { Actor } from '@shared/identity/actor'
import type { Mandate } from '@shared/mandate/mandate'
import { formOf } from '@shared/service-item/fallback-form'
import type { RunContext } from '../../../platform/trpc'
import { type CaseFile, filesOf } from '../../attachment'
import { mandatesBetween } from '../../mandate'
import { authorityOf } from '../../organisation'
import { type CaseMaterial, listMaterials } from '../store/material-store'
import type { OpenCase } from './open-case'
import { regionRoutes } from './region-routes'

/** What an act is decided on beside the state, read once a run. */
export type ActWorld = {
  readonly open: OpenCase
  readonly materials: readonly MaterialFact[]
  readonly mandateItems: readonly string[]
  readonly routes: RegionRoutes | undefined
  /** What the applicant gave the caller. */
  readonly mandates: readonly Mandate[]
  readonly now: string
  readonly today: string
}

/**
 * Reads materials, the officer's written authority and the agent's mandates. Who acts asks that the mandates be held (`holds`): then none of
 * them ends before the act is written, and an act after an end sees the end.
 */
export async function loadActWorld(
  ctx: RunContext,
  open: OpenCase,
  { holds }: { readonly holds: boolean } = { holds: false },
): Promise<ActWorld> {
  const { actor, tx, today } = ctx
  const lines = await listMaterials(tx, open.row.caseId)
  const files = new Map((await filesOf(tx, open.row.caseId)).map((file) => [file.fileId, file]))
  const mandates = actor.kind === 'staff' ? await authorityOf(tx, actor.staffId, open.plan.itemId, today) : []
  return {
    open,
    materials: materialFacts(open, lines, files),
    mandateItems: mandates.some((one) => one.acts.includes('决定')) ? [open.plan.itemId] : [],
    routes: await regionRoutes(ctx, open),
    mandates: await mandatesOf(ctx, open, holds),
    now: ctx.now,
    today,
  }
}

/** What the applicant of a case has given the citizen who calls. */
async function mandatesOf({ actor, tx }: RunContext, { row }: OpenCase, holds: boolean): Promise<readonly Mandate[]> {
  if (actor.kind !== 'citizen' || actor.personId === null) return []
  if (row.applicantId === null || row.applicantId === actor.personId) return []
  return mandatesBetween(tx, { principalId: row.applicantId, agentId: actor.personId }, { holds })
}

/** The context of one decision: the state as it is after the acts before it. */
export function actContext(world: ActWorld, state: CaseState, actor: Actor): ActContext {
  const { open } = world
  const facts: RelationFacts = {
    accountId: open.row.accountId,
    applicantId: open.row.applicantId,
    filedByAgent: state.agency?.kind === 'agent',
    mandated: actor.kind === 'citizen' && world.mandates.some((one) => one.agentId === actor.personId),
    pointUnit: state.pointUnit ?? open.places.unitOfPoint(open.row.pointId),
    intakeUnit: state.intakeUnit ?? open.places.unitOfPoint(open.row.intakePoint),
    custodyUnit: open.places.unitOfPoint(custodyOf(state)),
    paperUnits: paperPointsOf(state).flatMap((point) => open.places.unitOfPoint(point) ?? []),
    asked: state.consults ?? [],
    organ: open.plan.organ,
    openNode: openNodeOf(open, state),
    place: open.row.place,
  }
  return {
    state,
    plan: open.plan,
    actor,
    relations: relationsOf(actor, facts),
    standing:
      actor.kind === 'staff'
        ? actor.roles.map((grant) => ({ grant, relations: relationsOf({ ...actor, roles: [grant] }, facts) }))
        : undefined,
    subjects: [...new Set([...state.parties, ...(open.row.applicantId === null ? [] : [open.row.applicantId])])],
    materials: world.materials,
    waivedProcedures: state.waivedProcedures,
    routes: world.routes,
    mandateItems: world.mandateItems,
    mandates: world.mandates,
    now: world.now,
    today: world.today,
    calendar: open.calendar,
  }
}

/** The point that keeps the result, or that it is on its way to: whoever waits for a parcel must see and sign for it. */
export function custodyOf(state: CaseState): string | null {
  return state.custodyPoint ?? (state.status === 'posted' ? (state.parcels.at(-1)?.to ?? null) : null)
}

/** The step that is open now with the unit that owns it in this case. */
export function openNodeOf(
  open: OpenCase,
  state: CaseState,
): { unit: string; role: string; key: string; name: string } | null {
  const run = openRunOf(state)
  const node = open.plan.nodes.find((one) => one.key === run?.key)
  if (node === undefined) return null
  return { unit: unitOfNode(node, state), role: node.role, key: node.key, name: node.name }
}

function materialFacts(
  open: OpenCase,
  lines: readonly CaseMaterial[],
  files: ReadonlyMap<string, CaseFile>,
): MaterialFact[] {
  const tolerable = new Map(
    formOf(open.item)
      .materials.filter((one) => one.tolerable.allowed)
      .map((one) => [one.key, one.tolerable.withinWorkingDays]),
  )
  return lines.map((line) => ({
    lineKey: line.lineKey,
    name: line.name,
    required: line.need === 'required',
    tolerable: tolerable.has(line.lineKey),
    tolerableWithin: tolerable.get(line.lineKey) ?? null,
    satisfied:
      line.state !== 'missing' &&
      line.state !== 'unfit' &&
      !line.fileIds.some((id) => files.get(id)?.state === 'refused'),
    uploading: line.fileIds.filter((id) => isWaiting(files.get(id))).length,
    // What the system proves by itself came in as no paper: there is nothing to look at.
    checked: line.checkedAt !== null || line.state === 'exempt',
  }))
}

/** A file that was promised and is not whole yet; one that was refused is not waited for. */
function isWaiting(file: CaseFile | undefined): boolean {
  return file === undefined || file.state === 'announced' || file.state === 'uploading'
}
