import { ActAnswer, CaseDetail } from '@shared/case/view/case-view'
import * as z from 'zod/mini'
import { clerkOf, type DeviceContext } from '../device-context'
import type { Remote } from '../remote/call'
import type { AcceptableCase } from '../station-api'
import { newId } from '../world'

const Ticked = z.strictObject({ caseId: z.string(), lineKey: z.string(), checked: z.boolean() })

/** The case as the server has it at this moment, with what it says of accepting here. Throws `sync.offline`, `case.notFound`. */
export async function readAcceptable(ctx: DeviceContext, remote: Remote, caseId: string): Promise<AcceptableCase> {
  clerkOf(ctx)
  const detail = await remote.call('case.get', { caseId }, CaseDetail)
  const accept = detail.allowed.find((one) => one.name === 'accept')
  return {
    caseId,
    opId: newId(ctx.world),
    version: detail.row.version,
    applicant: detail.applicant.name,
    warnings: detail.preChecks.map((one) => one.message),
    materials: detail.materials,
    mayAccept: accept?.allowed === true,
    why: accept?.why ?? null,
  }
}

/** 已核 — ticks one line, or takes the tick back. */
export async function tickMaterial(
  ctx: DeviceContext,
  remote: Remote,
  tick: { caseId: string; lineKey: string; checked: boolean },
): Promise<void> {
  clerkOf(ctx)
  await remote.call('case.checkMaterial', { opId: newId(ctx.world), ...tick }, Ticked)
}

/** 受理 — under the one id of this acceptance, so that a second try is the same act. */
export async function acceptCase(
  ctx: DeviceContext,
  remote: Remote,
  { caseId, opId, version }: Pick<AcceptableCase, 'caseId' | 'opId' | 'version'>,
): Promise<{ readonly sentence: string }> {
  clerkOf(ctx)
  const input = { basis: null, note: null }
  const { sentence } = await remote.call('case.accept', { opId, caseId, baseVersion: version, input }, ActAnswer)
  return { sentence }
}
