import { problem } from '@shared/problem/problem'
import { OLDEST_PROTOCOL, PROTOCOL, PullAnswer, PullRequest } from '@shared/sync/protocol'
import { read, staff } from '../../../platform/trpc'
import { handoverBoard } from '../../handover'
import {
  type ChangePlace,
  deviceStateOf,
  listOwnCaseIds,
  listOwnCaseRows,
  presentOwnCase,
  readFrontier,
  workingDevice,
  worksAt,
} from '../../station'
import { listPointTasks } from '../../task'
import { listDoubtsOf } from '../held/held-store'
import { presentDoubt, presentHeld } from '../presenter'
import { hashOfValue, listHeld, readEpoch } from '../store'

/** Cases in one answer at most. */
const PAGE = 200

const START: ChangePlace = { at: 0n, id: null }

/**
 * 拉取 — what changed at the device's point since the cursor, in the order of commits, with all open tasks and what is held aside; the last
 * page says, where it was asked, which of the device's cases are no longer the point's. A cursor of another epoch, or from ahead of this database
 * (it was restored from a backup), begins anew (S17, S18).
 */
export const pull = read({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer'),
  audit: 'sync.pull',
  input: PullRequest,
  output: PullAnswer,
  run: async (ctx, input) => {
    if (input.protocol < OLDEST_PROTOCOL) throw problem('sync.needUpdate')
    const { device, point } = await workingDevice(ctx)
    if (!worksAt(ctx.actor, point)) throw problem('identity.notAllowed')
    ctx.audit.about('device', device.deviceId)
    const epoch = await readEpoch(ctx.tx, new Date(ctx.now))
    const frontier = await readFrontier(ctx.tx)
    const asked = placeOf(input.cursor)
    const reset = asked === null || input.cursor?.epoch !== epoch || asked.at > frontier
    const view = { county: ctx.services.county, pointId: point.pointId, now: new Date(ctx.now) }
    const rows = await listOwnCaseRows(ctx.tx, { ...view, from: reset ? START : asked, limit: PAGE })
    // Beyond the frontier the order is not complete yet: the next pull begins there again, whatever this page held.
    const tasks = await listPointTasks(ctx, point.pointId)
    const tasksHash = stampOf(tasks)
    const sameTasks = !reset && input.tasksHash === tasksHash
    const board = input.handoverHash === undefined ? null : await handoverBoard(ctx, point.pointId)
    const handoverHash = board === null ? null : stampOf(board)
    const sameBoard = !reset && handoverHash === (input.handoverHash ?? null)
    const held = [
      ...(await listHeld(ctx.tx, device.deviceId)).map(presentHeld),
      ...(await listDoubtsOf(ctx.tx, [device.deviceId])).map(presentDoubt),
    ]
    if (rows.length === 0 && sameTasks && sameBoard) ctx.audit.nothingShown()
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    const isComplete = last !== undefined && BigInt(last.changedIn) < frontier
    const inView = input.caseIds === undefined || isComplete ? null : await listOwnCaseIds(ctx.tx, view)
    return {
      protocol: PROTOCOL,
      serverNow: ctx.now,
      cursor: isComplete
        ? { epoch, at: last.changedIn, id: last.caseId }
        : { epoch, at: frontier.toString(), id: null },
      reset,
      more: isComplete,
      cases: rows.map(presentOwnCase),
      gone: inView === null ? [] : goneOf(input.caseIds ?? [], inView),
      ...(inView === null ? {} : { casesHash: hashOfValue(inView) }),
      tasks: sameTasks ? null : tasks,
      tasksHash,
      ...(board === null || handoverHash === null || sameBoard ? {} : { handover: board, handoverHash }),
      held,
      deviceState: deviceStateOf(device.state),
    }
  },
})

/** What tells whether a list is still the one that a device has: it goes up with every pull, so it is short. */
const stampOf = (list: unknown) => hashOfValue(list).slice(0, 16)

/** What a device names and the point no longer has: given away, or ended long ago. */
function goneOf(caseIds: readonly string[], inView: readonly string[]): string[] {
  const here = new Set(inView)
  return caseIds.filter((caseId) => !here.has(caseId))
}

function placeOf(cursor: PullRequest['cursor']): ChangePlace | null {
  if (cursor === null || !/^\d{1,19}$/.test(cursor.at)) return null
  return { at: BigInt(cursor.at), id: cursor.id }
}
