import { Id } from '@shared/kernel/id'
import { assertSpan } from '@shared/organisation/leave/leave-span'
import { RecordLeave } from '@shared/organisation/view/leave-view'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../platform/trpc'
import { absentOf } from '../whose-leave'
import { writeLeave } from '../write-leave'

/** 记请假 — of the caller, or of an absent colleague by who leads the organ; from its first day on the deputy holds the posts. */
export const recordLeave = write({
  access: staff(),
  audit: 'leave.record',
  input: RecordLeave,
  output: z.strictObject({ leaveId: Id }),
  run: async (ctx, { staffId, fromOn, untilOn, deputyId }) => {
    const actor = officerOf(ctx.actor)
    const absent = await absentOf(ctx, actor, staffId)
    assertSpan({ fromOn, untilOn }, ctx.today)
    return { leaveId: await writeLeave(ctx, absent, { kind: 'leave', fromOn, untilOn, deputyId, by: actor.staffId }) }
  },
})
