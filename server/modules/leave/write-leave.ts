import { assertNoneInTheWay, type LeaveSpan } from '@shared/organisation/leave/leave-span'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { findStaffWithPosts, insertLeave, listHeldLeaves, lockStaff, type StaffWithPosts } from '../organisation'
import { standIn } from './deputies'
import { tellOfLeave } from './tell-leave'

/**
 * 记下一条 — somebody is away, or gone for good, and a colleague stands in, in the caller's transaction: both records are locked, so that two
 * who write about the same people at once do not pass each other by. Throws `leave.deputyUnfit` and the Problems of days in the way.
 */
export async function writeLeave(
  ctx: RunContext,
  absent: StaffWithPosts,
  wanted: LeaveSpan & { readonly kind: 'leave' | 'left'; readonly deputyId: string; readonly by: string },
): Promise<string> {
  await lockStaff(ctx.tx, [absent.staffId, wanted.deputyId])
  const deputy = await findStaffWithPosts(ctx.tx, wanted.deputyId)
  if (deputy === null || deputy.disabled || deputy.staffId === absent.staffId) throw problem('leave.deputyUnfit')
  const { taken, conflict } = await standIn(ctx, absent, deputy)
  if (conflict || taken.length === 0) throw problem('leave.deputyUnfit')
  const people = { staffId: absent.staffId, deputyId: deputy.staffId }
  const span = { fromOn: wanted.fromOn, untilOn: wanted.untilOn }
  assertNoneInTheWay(await listHeldLeaves(ctx.tx, Object.values(people), ctx.today), { ...people, ...span })
  const id = ctx.newId()
  await insertLeave(ctx.tx, {
    ...{ id, kind: wanted.kind, ...people, ...span },
    roleIds: taken.map((post) => post.id),
    recordedBy: wanted.by,
    createdAt: new Date(ctx.now),
  })
  const names = { name: absent.name, deputyName: deputy.name }
  await tellOfLeave(ctx, { ...people, ...names, ...span }, { unitId: absent.unitId, by: wanted.by, news: 'recorded' })
  ctx.audit.about('leave', id)
  return id
}
