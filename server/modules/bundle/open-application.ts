import { type BundleMember, type BundleState, bundleState } from '@shared/bundle/bundle-state'
import { isFinal, type MemberState, memberState } from '@shared/bundle/member-state'
import { predecessorsOf } from '@shared/bundle/plan-faults'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { type BundledCase, bundledCases } from '../case'
import { type OpenPlan, openPlan, storedPlan } from './plans'
import { applicationOfCase, type BundleRow, findBundle, listMembers, lockBundle, type MemberRow } from './store'

/** 打开的成员 — a member with its case, if it has one yet. */
export type OpenMember = BundleMember & {
  readonly row: MemberRow
  readonly case: BundledCase | null
  readonly isFinal: boolean
}

/** 打开的一件事 — an application with its plan, members and what follows from them. */
export type OpenApplication = {
  readonly row: BundleRow
  readonly plan: OpenPlan
  readonly members: readonly OpenMember[]
  readonly state: BundleState
}

/** Opens an application for the account that filed it. Throws `bundle.unknown` for everybody else. */
export async function openOwn(ctx: RunContext, applicationId: string, lock = false): Promise<OpenApplication> {
  const row = lock ? await lockBundle(ctx.tx, applicationId) : await findBundle(ctx.tx, applicationId)
  if (row === null || ctx.actor.kind !== 'citizen' || row.accountId !== ctx.actor.accountId)
    throw problem('bundle.unknown')
  return completed(ctx, row)
}

/** Opens an application whatever the caller may see of it, and holds it until the transaction ends. Throws `bundle.unknown`. */
export async function openLocked(ctx: RunContext, applicationId: string): Promise<OpenApplication> {
  const row = await lockBundle(ctx.tx, applicationId)
  if (row === null) throw problem('bundle.unknown')
  return completed(ctx, row)
}

/**
 * Opens the application that a case is a member of, held until the transaction ends, for an officer who works on that case. Throws
 * `bundle.unknown` for everybody else and for a case by itself.
 */
export async function openOfCase(
  ctx: RunContext,
  caseId: string,
): Promise<{ readonly open: OpenApplication; readonly own: OpenMember }> {
  const applicationId = await applicationOfCase(ctx.tx, caseId)
  if (applicationId === null) throw problem('bundle.unknown')
  const open = await openLocked(ctx, applicationId)
  const own = open.members.find((member) => member.case?.caseId === caseId)
  if (own?.case?.mayWork !== true) throw problem('bundle.unknown')
  return { open, own }
}

/** Completes a row by what its members' cases say. */
export async function completed(ctx: RunContext, row: BundleRow): Promise<OpenApplication> {
  const rows = await listMembers(ctx.tx, row.applicationId)
  const plan = await openPlan(
    ctx.tx,
    storedPlan(row.plan),
    Object.fromEntries(rows.map((member) => [member.memberKey, member.itemVersion])),
  )
  const cases = await bundledCases(
    ctx,
    rows.flatMap((member) => (member.caseId === null ? [] : [member.caseId])),
  )
  const members = rows.map((member) => openMember(plan, member, cases.get(member.caseId ?? '') ?? null))
  return { row, plan, members, state: bundleState(members) }
}

function openMember({ plan }: OpenPlan, row: MemberRow, found: BundledCase | null): OpenMember {
  const status = found?.status ?? null
  const state: MemberState = memberState({
    dropped: row.dropped !== null,
    status,
    decision: found?.decision ?? null,
    promisedSoon: found?.promisedSoon ?? false,
  })
  return {
    ...{ key: row.memberKey, row, case: found, state, status, after: predecessorsOf(plan, row.memberKey) },
    isFinal: isFinal(state, status),
  }
}
