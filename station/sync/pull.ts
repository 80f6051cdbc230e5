import type { Problem } from '@shared/problem/problem'
import { canonicalText } from '@shared/sync/canonical'
import { MAX_CASES_HELD, PROTOCOL, PullAnswer } from '@shared/sync/protocol'
import type { DeviceContext } from '../data/device-context'
import { sha256Text } from '../data/digest'
import { applyPull, listCaseIds, listsCase, readPlace } from '../data/local/own-list'
import type { Remote } from '../data/remote/call'
import { noteEpoch, sendKeptAgain } from './send-again'

/** Pages of one pull at most; a server that always says "more" is not believed for ever. */
const MAX_PAGES = 50

/** Fetches what changed at the point and stores it with its cursor; what is no longer the point's leaves the device. Answers the last page. */
export async function pullAll(ctx: DeviceContext, remote: Remote): Promise<PullAnswer> {
  for (let page = 1; ; page += 1) {
    const answer = await pullPage(ctx, remote, null)
    if (answer.more && page < MAX_PAGES) continue
    await dropGone(ctx, remote, answer)
    await noteConfirmed(ctx, Date.parse(answer.serverNow))
    await noteHeld(ctx, answer.held)
    ctx.changed()
    return answer
  }
}

async function pullPage(ctx: DeviceContext, remote: Remote, caseIds: readonly string[] | null): Promise<PullAnswer> {
  const place = await readPlace(ctx)
  const asked = { protocol: PROTOCOL, ...place, caseIds }
  const answer = await remote.call('sync.pull', asked, PullAnswer)
  // What is to be sent again is written down before the new place is: a page that dies between the two asks again, one that died behind it would
  // never have sent.
  await noteEpoch(ctx, answer.cursor.epoch)
  if (answer.reset && place.cursor !== null) await sendKeptAgain(ctx)
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
async function noteConfirmed(ctx: DeviceContext, serverMs: number): Promise<void> {
  const { kept } = ctx.db
  const answered = await kept.outbox.where('step').anyOf('applied', 'duplicate').toArray()
  for (const row of answered) {
    const seen = row.kind !== 'submitCase' || (row.caseId !== null && (await listsCase(ctx, row.caseId)))
    if (seen) await kept.outbox.update(row.opId, { step: 'confirmed', confirmedAt: serverMs, problem: null })
  }
}

/** Steps in which the server has an operation aside, as this device last heard. */
const HELD_STEPS = ['conflict', 'quarantined']
/** What is kept beside the log of this device: the list of what is held does not name it. */
const BESIDE: readonly string[] = ['sync.opIdReused', 'sync.deviceCopied']
/** The list that a pull brings is cut there; what it does not name then says nothing. */
const LIST_LENGTH = 200

/**
 * What the server holds aside, and what it asks about records that it has done. A record that is no longer held has been decided about: it is sent
 * once more and gets the decision as its answer; were it lost there, it would arrive again.
 */
async function noteHeld(ctx: DeviceContext, held: PullAnswer['held']): Promise<void> {
  const { outbox } = ctx.db.kept
  const named = new Map(held.map((one) => [one.opId, one]))
  await ctx.db.kept.transaction('rw', outbox, async () => {
    for (const row of await outbox.toArray()) {
      const one = named.get(row.opId)
      if (HELD_STEPS.includes(row.step)) {
        const isBeside = BESIDE.includes(row.problem?.code ?? '')
        if (one === undefined && !isBeside && held.length < LIST_LENGTH)
          await outbox.update(row.opId, { step: 'waiting', nextTryAt: null, problem: null })
        continue
      }
      // The words came from a Problem of the server's catalogue, which may be newer than ours.
      const doubt = one?.outcome === 'conflict' ? (one.problem as Problem | null) : null
      if ((row.doubt?.code ?? null) !== (doubt?.code ?? null)) await outbox.update(row.opId, { doubt })
    }
  })
}
