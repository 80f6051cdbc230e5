import { longDate } from '@shared/notice/chinese-text'
import { FOR_GOOD } from '@shared/organisation/leave/leave-span'
import type { RunContext } from '../../platform/trpc'
import { hasTemplate, tellStaff } from '../notice'
import { holdersAt, type NamedLeave, unitsOfOrgan } from '../organisation'
import { LEADING } from './policy'

/**
 * 告诉大家 — who is away, who stands in and who leads the organ each get a message of what was recorded or called off; whoever did it themself
 * hears nothing, for they know.
 */
export async function tellOfLeave(
  ctx: RunContext,
  leave: Pick<NamedLeave, 'staffId' | 'deputyId' | 'name' | 'deputyName' | 'fromOn' | 'untilOn'>,
  about: { readonly unitId: string; readonly by: string; readonly news: 'recorded' | 'ended' },
): Promise<void> {
  const leaders = await holdersAt(ctx.tx, { roles: LEADING, units: await unitsOfOrgan(ctx.tx, about.unitId) })
  const facts = {
    officer: leave.name,
    deputy: leave.deputyName,
    fromOn: longDate(leave.fromOn),
    untilOn: leave.untilOn === FOR_GOOD ? '另有人任职' : longDate(leave.untilOn),
  }
  const key = about.news === 'recorded' ? 'w.leaveRecorded' : 'w.leaveEnded'
  const deputyKey = about.news === 'recorded' ? 'w.leaveDeputy' : 'w.leaveEnded'
  const told = new Set([about.by])
  for (const staffId of [leave.deputyId, leave.staffId, ...leaders.map((one) => one.staffId)]) {
    const template = staffId === leave.deputyId ? deputyKey : key
    if (told.has(staffId) || !(await hasTemplate(ctx.tx, template))) continue
    told.add(staffId)
    await tellStaff(ctx, { staffId, key: template, facts, unitId: about.unitId })
  }
}
