import { DeputyChoice, ListDeputies } from '@shared/organisation/view/leave-view'
import * as z from 'zod/mini'
import { officerOf, read, staff } from '../../../platform/trpc'
import { deputiesOf } from '../deputies'
import { absentOf } from '../whose-leave'

/** 谁可以代办 — for the caller, or for a colleague whose leave the caller may record; whom the county's list names comes first. */
export const listDeputies = read({
  access: staff(),
  audit: 'leave.deputies',
  input: ListDeputies,
  output: z.strictObject({ rows: z.array(DeputyChoice) }),
  run: async (ctx, { staffId }) => {
    const absent = await absentOf(ctx, officerOf(ctx.actor), staffId)
    return { rows: await deputiesOf(ctx, absent) }
  },
})
