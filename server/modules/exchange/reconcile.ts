import { createHash } from 'node:crypto'
import { addDays } from '@shared/kernel/plain-date'
import * as z from 'zod/mini'
import { inTransaction } from '../../platform/db'
import type { Peer } from '../../platform/env'
import { callPeer, PeerCallError, replayKeys } from '../../platform/outbox'
import type { Services } from '../../platform/trpc'
import { outboxKeyOf } from './enqueue'
import { listRange, markConfirmed, markTried, type ReportRow } from './store'

/** 对账结果 — acts sent again, found to be there already, there with another content, and there without being ours. */
export type Reconciliation = {
  readonly missing: number
  readonly found: number
  readonly differing: number
  readonly unknown: number
}

const Entry = z.object({ actionId: z.string(), provinceNo: z.string(), digest: z.string() })
const Page = z.object({
  code: z.literal('0'),
  data: z.object({ entries: z.array(Entry), next: z.nullable(z.string()) }),
})

/** Days that the nightly reconciliation looks back: longer than the longest outage that a county has planned for. */
const LOOK_BACK_DAYS = 35

/**
 * Compares what we reported with what the province has, for legal days `from` to `to`: what is missing there is sent again under its old
 * key, what arrived without our hearing of it is confirmed, what differs is marked for a person. Throws PeerCallError.
 */
export async function reconcile(
  services: Pick<Services, 'db' | 'clock' | 'county' | 'log' | 'wakeOutbox'>,
  province: Peer,
  range: { readonly from: string; readonly to: string },
): Promise<Reconciliation> {
  const theirs = await fetchEntries(province, range)
  const ours = await listRange(services.db, { county: services.county, ...range })
  const at = new Date(services.clock.nowMs())
  const lost = ours.filter((row) => row.state === 'confirmed' && !theirs.has(row.actionId))
  const both = ours.flatMap((row) => {
    const entry = theirs.get(row.actionId)
    return entry === undefined ? [] : [{ row, entry }]
  })
  const differing = both.filter(({ row, entry }) => digestOf(row) !== entry.digest)
  const found = both.filter(({ row, entry }) => row.state !== 'confirmed' && digestOf(row) === entry.digest)
  await inTransaction(services.db, async (tx) => {
    for (const { actionId } of lost) await markTried(tx, actionId, { state: 'waiting', error: 'missing at province' })
    for (const { row } of differing)
      await markTried(tx, row.actionId, { state: 'differs', error: 'content differs at province' })
    for (const { row, entry } of found) await markConfirmed(tx, row.actionId, { provinceNo: entry.provinceNo, at })
    await replayKeys(tx, { keys: lost.map((row) => outboxKeyOf(row.actionId)), at })
  })
  if (lost.length > 0) services.wakeOutbox()
  const known = new Set(ours.map((row) => row.actionId))
  const unknown = [...theirs.keys()].filter((actionId) => !known.has(actionId)).length
  const result = { missing: lost.length, found: found.length, differing: differing.length, unknown }
  services.log.info({ ...range, ...result }, 'reconciled with the province')
  return result
}

/** The range of the nightly job. */
export function nightlyRange(today: string): { from: string; to: string } {
  return { from: addDays(today, -LOOK_BACK_DAYS), to: today }
}

type Theirs = ReadonlyMap<string, z.infer<typeof Entry>>

async function fetchEntries(province: Peer, range: { from: string; to: string }): Promise<Theirs> {
  const entries = new Map<string, z.infer<typeof Entry>>()
  let after = ''
  for (;;) {
    const query = new URLSearchParams({ ...range, after })
    const answer = await callPeer(province, { method: 'GET', path: `/api/v1/case-actions/ids?${query}` })
    const page = z.safeParse(Page, answer.body)
    if (answer.status !== 200 || !page.success) throw new PeerCallError(`${answer.status} ids`)
    for (const entry of page.data.data.entries) entries.set(entry.actionId, entry)
    if (page.data.data.next === null) return entries
    after = page.data.data.next
  }
}

/** SHA-256 of the body as it is sent. */
function digestOf({ report }: ReportRow): string {
  return createHash('sha256').update(JSON.stringify(report)).digest('hex')
}
