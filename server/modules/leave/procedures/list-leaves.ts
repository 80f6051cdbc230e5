import { hasRole, type StaffActor } from '@shared/identity/actor'
import { addDays } from '@shared/kernel/plain-date'
import { LeaveList } from '@shared/organisation/view/leave-view'
import * as z from 'zod/mini'
import { officerOf, type RunContext, read, staff } from '../../../platform/trpc'
import {
  findStaffWithPosts,
  listHandedOver,
  listLeavesSince,
  listStaffOf,
  organs,
  orgTree,
  type StaffWithPosts,
  unitsOfOrgan,
} from '../../organisation'
import { presentPosts } from '../deputies'
import { HANDS_OVER, ledOrgans, mayRecordFor } from '../policy'
import { presentLeave } from '../presenter'

/** Days for which a leave that is over stays on the list. */
const KEPT_DAYS = 30

/** 请假和代办 — the caller's own, those in which they stand in, those of the organ they lead; for who administers the system, who is gone. */
export const listLeaves = read({
  access: staff(),
  audit: 'leave.list',
  input: z.strictObject({}),
  output: LeaveList,
  run: async (ctx) => {
    const actor = officerOf(ctx.actor)
    const organOf = await organs(ctx.tx)
    const people = await ledBy(ctx, actor)
    const ids = [actor.staffId, ...people.map((one) => one.staffId)]
    const administers = hasRole(actor, ...HANDS_OVER)
    const leaves = await listLeavesSince(ctx.tx, ids, addDays(ctx.today, -KEPT_DAYS))
    const gone = administers ? await listHandedOver(ctx.tx) : []
    const { units } = await orgTree(ctx.tx)
    const nameOf = (unitId: string) => units.get(unitId)?.shortName ?? unitId
    const rows = []
    for (const leave of [...leaves, ...gone.filter((one) => leaves.every(({ id }) => id !== one.id))]) {
      const absent = await findStaffWithPosts(ctx.tx, leave.staffId)
      const posts = absent?.posts.filter((post) => leave.roleIds.includes(post.id)) ?? []
      const mayEnd = absent !== null && (leave.kind === 'left' ? administers : mayRecordFor(actor, absent, organOf))
      rows.push(presentLeave(leave, { actor, today: ctx.today, posts: presentPosts(posts, nameOf), mayEnd }))
    }
    if (rows.length === 0) ctx.audit.nothingShown()
    return {
      rows,
      people: people.map(({ staffId, name, unitId }) => ({ staffId, name, unitName: nameOf(unitId) })),
    }
  },
})

/** Colleagues whose leave this officer may record. */
async function ledBy(ctx: RunContext, actor: StaffActor): Promise<StaffWithPosts[]> {
  const organOf = await organs(ctx.tx)
  const units = await Promise.all(ledOrgans(actor, organOf).map((organ) => unitsOfOrgan(ctx.tx, organ)))
  const staffOf = await listStaffOf(ctx.tx, units.flat())
  return staffOf.filter((one) => one.staffId !== actor.staffId && mayRecordFor(actor, one, organOf))
}
