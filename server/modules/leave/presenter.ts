import type { StaffActor } from '@shared/identity/actor'
import { toShanghaiDate } from '@shared/kernel/instant'
import { FOR_GOOD } from '@shared/organisation/leave/leave-span'
import type { LeaveRow } from '@shared/organisation/view/leave-view'
import type { NamedLeave } from '../organisation'

/** A leave as its people and their leaders see it. */
export function presentLeave(
  row: NamedLeave,
  about: {
    readonly actor: StaffActor
    readonly today: string
    readonly posts: LeaveRow['posts']
    readonly mayEnd: boolean
  },
): LeaveRow {
  const { actor, today } = about
  const state = stateOf(row, today)
  return {
    leaveId: row.id,
    kind: row.kind === 'left' ? 'left' : 'leave',
    staffId: row.staffId,
    name: row.name,
    deputyId: row.deputyId,
    deputyName: row.deputyName,
    fromOn: row.fromOn,
    untilOn: row.untilOn === FOR_GOOD ? null : row.untilOn,
    state,
    endedOn: row.endedAt === null ? null : toShanghaiDate(row.endedAt.toISOString()),
    recordedBy: row.recordedName,
    posts: about.posts,
    mine: row.staffId === actor.staffId,
    standIn: row.deputyId === actor.staffId,
    mayEnd: state !== 'ended' && about.mayEnd,
  }
}

/** Whether a leave is over, holds now, or is still to come. */
export function stateOf(row: Pick<NamedLeave, 'endedAt' | 'fromOn' | 'untilOn'>, today: string): LeaveRow['state'] {
  if (row.endedAt !== null || row.untilOn < today) return 'ended'
  return row.fromOn > today ? 'coming' : 'now'
}
