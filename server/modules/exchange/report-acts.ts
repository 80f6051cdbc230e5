import * as z from 'zod/mini'
import type { Peer } from '../../platform/env'
import { callPeer, GiveUpError, type OutboxHandler, PeerCallError, PostponeError } from '../../platform/outbox'
import type { Services } from '../../platform/trpc'
import { findRecord, listUnconfirmed, markConfirmed, markTried, type ReportRow } from './store'

const Payload = z.strictObject({ actionId: z.string() })
const Accepted = z.object({ code: z.literal('0'), data: z.object({ provinceNo: z.string() }) })

/** While the province is not connected, and while an earlier act of the case is refused and waits for a person. */
const NOT_CONNECTED_MS = 3_600_000
const BLOCKED_MS = 600_000

/**
 * The handler that reports acts. Acts of one case arrive in their order: whoever sends an act first sends what is still open before it.
 * The province takes an act once however often it is sent, so two processes at it at the same time do no harm.
 */
export function reportActs(services: Pick<Services, 'db' | 'clock'>, province: Peer | null): OutboxHandler {
  const lines = new Map<string, Promise<void>>()
  const inLine = (caseId: string, work: () => Promise<void>): Promise<void> => {
    const before = lines.get(caseId) ?? Promise.resolve()
    const mine = before.then(work, work)
    lines.set(caseId, mine)
    const leave = () => {
      if (lines.get(caseId) === mine) lines.delete(caseId)
    }
    mine.then(leave, leave)
    return mine
  }
  return async ({ payload }) => {
    const { actionId } = z.parse(Payload, payload)
    if (province === null) throw new PostponeError(new Date(services.clock.nowMs() + NOT_CONNECTED_MS))
    const record = await findRecord(services.db, actionId)
    if (record === null) throw new GiveUpError('no such act')
    await inLine(record.caseId, () => sendUpTo(services, province, record))
  }
}

async function sendUpTo(services: Pick<Services, 'db' | 'clock'>, province: Peer, record: ReportRow): Promise<void> {
  for (const open of await listUnconfirmed(services.db, record.caseId, record.seq)) {
    const own = open.actionId === record.actionId
    if (!own && open.state === 'refused') throw new PostponeError(new Date(services.clock.nowMs() + BLOCKED_MS))
    await sendOne(services, province, open).catch((error: unknown) => {
      // The refusal is the earlier act's own; this one waits until a person has mended that.
      if (!own && error instanceof GiveUpError) throw new PostponeError(new Date(services.clock.nowMs() + BLOCKED_MS))
      throw error
    })
  }
}

async function sendOne(services: Pick<Services, 'db' | 'clock'>, province: Peer, { report }: ReportRow): Promise<void> {
  const answer = await callPeer(province, {
    method: 'POST',
    path: report.action === 'rate' ? '/api/v1/ratings' : '/api/v1/case-actions',
    body: report,
    idempotencyKey: report.actionId,
  }).catch(async (error: unknown) => {
    await markTried(services.db, report.actionId, { state: 'waiting', error: wordOf(error) })
    throw error
  })
  const accepted = z.safeParse(Accepted, answer.body)
  if (answer.status === 200 && accepted.success) {
    const { provinceNo } = accepted.data.data
    await markConfirmed(services.db, report.actionId, { provinceNo, at: new Date(services.clock.nowMs()) })
    return
  }
  const refused = answer.status === 409 || answer.status === 422
  const error = `${answer.status} ${String(answer.body.code ?? '')}`.trim()
  await markTried(services.db, report.actionId, { state: refused ? 'refused' : 'waiting', error })
  throw refused ? new GiveUpError(error) : new PeerCallError(error)
}

function wordOf(error: unknown): string {
  return error instanceof PeerCallError ? error.message : 'no answer'
}
