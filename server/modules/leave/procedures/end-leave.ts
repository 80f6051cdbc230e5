import { hasRole } from '@shared/identity/actor'
import { toShanghaiDate } from '@shared/kernel/instant'
import { EndLeave } from '@shared/organisation/view/leave-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../platform/trpc'
import { endLeaveRow, findLeaveForUpdate, findStaffWithPosts, organs } from '../../organisation'
import { HANDS_OVER, mayRecordFor } from '../policy'
import { stateOf } from '../presenter'
import { tellOfLeave } from '../tell-leave'

/** 提前结束 — whoever may record it calls it off; from this moment the deputy holds the posts no longer. What they did stays theirs. */
export const endLeave = write({
  access: staff(),
  audit: 'leave.end',
  input: EndLeave,
  output: z.strictObject({ ended: z.literal(true) }),
  run: async (ctx, { leaveId }) => {
    const actor = officerOf(ctx.actor)
    const leave = await findLeaveForUpdate(ctx.tx, leaveId)
    const absent = leave === null ? null : await findStaffWithPosts(ctx.tx, leave.staffId)
    if (leave === null || absent === null) throw problem('leave.unknown')
    const may =
      leave.kind === 'left' ? hasRole(actor, ...HANDS_OVER) : mayRecordFor(actor, absent, await organs(ctx.tx))
    if (!may) throw problem('leave.notYours')
    if (stateOf(leave, ctx.today) === 'ended') {
      throw problem('leave.ended', {
        on: leave.endedAt === null ? leave.untilOn : toShanghaiDate(leave.endedAt.toISOString()),
      })
    }
    await endLeaveRow(ctx.tx, { id: leaveId, by: actor.staffId, at: new Date(ctx.now) })
    await tellOfLeave(ctx, leave, { unitId: absent.unitId, by: actor.staffId, news: 'ended' })
    ctx.audit.about('leave', leaveId)
    return { ended: true as const }
  },
})
