import { HeldCopy, HeldDetail, HeldRow, ResolvedHeld } from '@shared/sync/held/held-view'
import type { Trouble } from '@shared/sync/held/trouble'
import * as z from 'zod/mini'
import { clerkOf, type DeviceContext } from '../device-context'
import { changeDraft, newDraft } from '../local/drafts'
import type { Remote } from '../remote/call'
import type { ProblemDecision, ProblemToDecide } from '../station-api'
import { newId } from '../world'

/** 待处理的问题 — what the devices of this point sent and the server holds or asks about. Throws `sync.offline`. */
export async function listProblems(ctx: DeviceContext, remote: Remote): Promise<readonly HeldRow[]> {
  clerkOf(ctx)
  return (await remote.call('sync.listHeld', {}, z.strictObject({ rows: z.array(HeldRow) }))).rows
}

/** Both sides of one, as the server has them at this moment. Throws `sync.offline`, `sync.heldNotFound`. */
export async function readProblem(
  ctx: DeviceContext,
  remote: Remote,
  which: { opId: string; trouble: Trouble },
): Promise<ProblemToDecide> {
  clerkOf(ctx)
  return { opId: newId(ctx.world), detail: await remote.call('sync.getHeld', which, HeldDetail) }
}

/** Decides — under the one id of this decision, so that a second try is the same one. */
export async function decideProblem(
  ctx: DeviceContext,
  remote: Remote,
  decision: ProblemDecision,
): Promise<{ readonly sentence: string }> {
  clerkOf(ctx)
  const { sentence } = await remote.call('sync.resolveHeld', decision, ResolvedHeld)
  return { sentence }
}

/** The answers come back into a draft of this device before the old record is set aside: were it the other way round, a cut line could lose them. */
export async function takeAnew(
  ctx: DeviceContext,
  remote: Remote,
  decision: ProblemDecision,
): Promise<{ readonly draftId: string }> {
  clerkOf(ctx)
  const copy = await remote.call('sync.copyHeld', { opId: decision.heldOpId }, HeldCopy)
  const { draftId } = await newDraft(ctx, { itemId: copy.itemId })
  await changeDraft(ctx, draftId, { situations: copy.situations, answers: copy.answers })
  await decideProblem(ctx, remote, decision)
  return { draftId }
}
