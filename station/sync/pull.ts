import { canonicalText } from '@shared/sync/canonical'
import { MAX_CASES_HELD, PROTOCOL, PullAnswer } from '@shared/sync/protocol'
import type { DeviceContext } from '../data/device-context'
import { sha256Text } from '../data/digest'
import { applyPull, listCaseIds, readCursor, readTasksHash } from '../data/local/own-list'
import type { Remote } from '../data/remote/call'
import { sendKeptAgain } from './send-again'

/** Pages of one pull at most; a server that always says "more" is not believed for ever. */
const MAX_PAGES = 50

/** Fetches what changed at the point and stores it with its cursor; what is no longer the point's leaves the device. Answers the last page. */
export async function pullAll(ctx: DeviceContext, remote: Remote): Promise<PullAnswer> {
  for (let page = 1; ; page += 1) {
    const cursor = await readCursor(ctx)
    const answer = await pullPage(ctx, remote, null)
    // The first pull of a device begins anew as well; only a cursor that is no longer believed tells of a restore.
    if (answer.reset && cursor !== null) await sendKeptAgain(ctx)
    if (answer.more && page < MAX_PAGES) continue
    await dropGone(ctx, remote, answer)
    await noteConfirmed(ctx)
    ctx.changed()
    return answer
  }
}

async function pullPage(ctx: DeviceContext, remote: Remote, caseIds: readonly string[] | null): Promise<PullAnswer> {
  const asked = { protocol: PROTOCOL, cursor: await readCursor(ctx), tasksHash: await readTasksHash(ctx), caseIds }
  const answer = await remote.call('sync.pull', asked, PullAnswer)
  await applyPull(ctx, answer)
  return answer
}

/** Asks which cases are gone only when the server has others than this device: a change tells of what came, never of what left. */
async function dropGone(ctx: DeviceContext, remote: Remote, last: PullAnswer): Promise<void> {
  if (last.casesHash === undefined) return
  const here = await listCaseIds(ctx)
  if ((await sha256Text(canonicalText(here))) === last.casesHash) return
  await pullPage(ctx, remote, here.slice(0, MAX_CASES_HELD))
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
