import type { Clock } from '../clock'
import type { Db } from '../db'
import { backoffMs, MAX_TRIES } from './backoff'
import { GiveUpError, PostponeError } from './delivery-failure'
import { claimDue, markDead, markDone, markWaiting, type OutboxItem } from './outbox-store'

/** 处理者 — delivers one kind of row. It may be called again with the same `key` after it succeeded: the receiver must not mind. */
export type OutboxHandler = (item: {
  readonly key: string
  readonly payload: unknown
  readonly tries: number
}) => Promise<void>

/** Handlers by kind, gathered from the modules' reactions. */
export type OutboxHandlers = Readonly<Record<string, OutboxHandler>>

export type DispatcherOptions = {
  readonly db: Db
  readonly clock: Clock
  readonly handlers: OutboxHandlers
  readonly log: { warn(fields: object, text: string): void }
  readonly sweepMs?: number
  readonly chance?: () => number
}

/** 发件员 — sends what the outbox holds; several processes may run one each. */
export type Dispatcher = {
  /** Says that rows were committed: a round starts at once. */
  readonly wake: () => void
  /** Sends all that is due now; answers how many rows were tried. */
  readonly drain: () => Promise<number>
  readonly stop: () => Promise<void>
}

const BATCH = 20
const SWEEP_MS = 15_000

/** Starts sweeping; a wake only makes the next round come sooner. */
export function startDispatcher(options: DispatcherOptions): Dispatcher {
  let running: Promise<number> | null = null
  let again = false
  let stopped = false

  const round = async () => {
    let tried = 0
    for (;;) {
      again = false
      const items = await claimDue(options.db, new Date(options.clock.nowMs()), BATCH)
      // One slow peer must not hold the others up, so a batch goes out side by side.
      await Promise.all(items.map((item) => deliver(item, options)))
      tried += items.length
      if ((items.length === 0 && !again) || stopped) return tried
    }
  }
  const drain = () => {
    if (running !== null) {
      again = true
      return running
    }
    running = round().finally(() => {
      running = null
    })
    return running
  }
  const wake = () => {
    if (stopped) return
    drain().catch((error: unknown) => options.log.warn({ error: nameOf(error) }, 'outbox round did not finish'))
  }
  const timer = setInterval(wake, options.sweepMs ?? SWEEP_MS)
  timer.unref()
  return {
    wake,
    drain,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running?.catch(() => 0)
    },
  }
}

async function deliver(item: OutboxItem, options: DispatcherOptions): Promise<void> {
  const { db, clock, handlers, log } = options
  const handler = handlers[item.kind]
  try {
    if (handler === undefined) throw new GiveUpError(`nobody handles ${item.kind}`)
    await handler(item)
    await markDone(db, item.id, new Date(clock.nowMs()))
  } catch (error) {
    if (error instanceof PostponeError) {
      await markWaiting(db, item.id, { nextTryAt: error.until, error: null, uncounted: true })
      return
    }
    const dead = error instanceof GiveUpError || item.tries >= MAX_TRIES
    log.warn(
      { outboxId: item.id, kind: item.kind, tries: item.tries, error: nameOf(error), dead },
      'outbox row was not delivered',
    )
    if (dead) return markDead(db, item.id, nameOf(error))
    const wait = backoffMs(item.tries, (options.chance ?? Math.random)())
    await markWaiting(db, item.id, { nextTryAt: new Date(clock.nowMs() + wait), error: nameOf(error) })
  }
}

/** Name and message of our own errors; of foreign ones the name only, since a library may quote what was sent. */
function nameOf(error: unknown): string {
  if (error instanceof GiveUpError || error instanceof PeerCallError)
    return `${error.name}: ${error.message}`.slice(0, 200)
  return error instanceof Error ? error.name : 'unknown'
}

/** Another system answered wrongly or not at all; the message holds codes, never content. */
export class PeerCallError extends Error {
  override readonly name = 'PeerCallError'
}
