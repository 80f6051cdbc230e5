import { Id } from '@shared/kernel/id'
import { FOR_GOOD } from '@shared/organisation/leave/leave-span'
import { HandOverPosts } from '@shared/organisation/view/leave-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { revokeSessionsOf } from '../../../platform/session'
import { officerOf, staff, write } from '../../../platform/trpc'
import { endLeaveRow, findStaffWithPosts, listHeldLeaves, lockStaff, stopStaffAccount } from '../../organisation'
import { HANDS_OVER } from '../policy'
import { writeLeave } from '../write-leave'

/**
 * 离岗移交 — somebody is gone for good: the account is stopped and signed out at once, and a colleague keeps the posts with all that lies in
 * them until somebody is appointed. The same people may take over as during leave, so nobody gets a post by it that separation keeps from
 * them. Throws `leave.gone` while somebody keeps the posts already.
 */
export const handOverPosts = write({
  access: staff(...HANDS_OVER),
  audit: 'leave.handOver',
  input: HandOverPosts,
  output: z.strictObject({ leaveId: Id }),
  run: async (ctx, { staffId, deputyId }) => {
    const actor = officerOf(ctx.actor)
    await lockStaff(ctx.tx, [staffId, deputyId])
    const person = await findStaffWithPosts(ctx.tx, staffId)
    if (person === null || person.staffId === actor.staffId) throw problem('leave.unknown')
    for (const held of await listHeldLeaves(ctx.tx, [person.staffId], ctx.today)) {
      if (held.staffId !== person.staffId) continue
      if (held.kind === 'left') throw problem('leave.gone', { deputy: held.deputyName })
      await endLeaveRow(ctx.tx, { id: held.id, by: actor.staffId, at: new Date(ctx.now) })
    }
    const span = { fromOn: ctx.today, untilOn: FOR_GOOD }
    const leaveId = await writeLeave(ctx, person, { kind: 'left', ...span, deputyId, by: actor.staffId })
    await stopStaffAccount(ctx.tx, person.staffId)
    await revokeSessionsOf(ctx.tx, { accountId: null, staffId: person.staffId }, new Date(ctx.now))
    return { leaveId }
  },
})
