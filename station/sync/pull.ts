import { PROTOCOL, PullAnswer } from '@shared/sync/protocol'
import type { DeviceContext } from '../data/device-context'
import { applyPull, readCursor, readTasksHash } from '../data/local/own-list'
import type { Remote } from '../data/remote/call'
import { sendKeptAgain } from './send-again'

/** Pages of one pull at most; a server that always says "more" is not believed for ever. */
const MAX_PAGES = 50

/** Fetches what changed at the point and stores it with its cursor. Answers the last page. */
export async function pullAll(ctx: DeviceContext, remote: Remote): Promise<PullAnswer> {
  for (let page = 1; ; page += 1) {
    const cursor = await readCursor(ctx)
    const tasksHash = await readTasksHash(ctx)
    const answer = await remote.call('sync.pull', { protocol: PROTOCOL, cursor, tasksHash }, PullAnswer)
    await applyPull(ctx, answer)
    // The first pull of a device begins anew as well; only a cursor that is no longer believed tells of a restore.
    if (answer.reset && cursor !== null) await sendKeptAgain(ctx)
    if (answer.more && page < MAX_PAGES) continue
    await noteConfirmed(ctx)
    ctx.changed()
    return answer
  }
}

/** A record is confirmed when the server's own list shows it: an acknowledgement alone never lets a copy go (offline.md §3.2). */
async function noteConfirmed(ctx: DeviceContext): Promise<void> {
  const { kept, cache } = ctx.db
  const answered = await kept.outbox.where('step').anyOf('applied', 'duplicate').toArray()
  for (const row of answered) {
    const own = row.caseId === null ? undefined : await cache.cases.get(row.caseId)
    const seen = row.kind !== 'submitCase' || own !== undefined
    if (seen) await kept.outbox.update(row.opId, { step: 'confirmed', confirmedAt: ctx.world.nowMs(), problem: null })
  }
}
