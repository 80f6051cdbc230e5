import type { StaffActor } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { findStaffWithPosts, organs, type StaffWithPosts } from '../organisation'
import { mayRecordFor } from './policy'

/**
 * 谁的请假 — the caller, or a colleague at work whose leave the caller may record. Throws `leave.unknown` for nobody at work and
 * `leave.notYours` for somebody whom the caller does not lead.
 */
export async function absentOf(ctx: RunContext, actor: StaffActor, staffId: string | null): Promise<StaffWithPosts> {
  const absent = await findStaffWithPosts(ctx.tx, staffId ?? actor.staffId)
  if (absent === null || absent.disabled) throw problem('leave.unknown')
  if (!mayRecordFor(actor, absent, await organs(ctx.tx))) throw problem('leave.notYours')
  return absent
}
