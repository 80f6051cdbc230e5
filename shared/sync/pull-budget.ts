import type { PlainDate } from '../kernel/plain-date'

/**
 * 每天收多少 — bytes of answers that a station takes in a day without holding back. A clerk's phone card of a few GB a month then still has room for
 * the photos that go up.
 */
export const DAY_BUDGET_BYTES = 20_000_000
/** Pause between two rounds within the budget, and beyond it. */
const REST_MS = 60_000
const SPARING_REST_MS = 600_000

/** 今天收的 — bytes of a day's answers as they are read, so that what a compressing server saves on the line comes on top. */
export type Received = { readonly on: PlainDate; readonly bytes: number }

/** What was received, with `bytes` more today; another day begins at nothing. */
export function addReceived(before: Received | undefined, more: Received): Received {
  return before?.on === more.on ? { on: more.on, bytes: before.bytes + more.bytes } : more
}

/** Bytes of this day. */
export function receivedOn(received: Received | undefined, today: PlainDate): number {
  return received?.on === today ? received.bytes : 0
}

/**
 * True when the day's budget is used up: from then on the list is asked for every ten minutes, and a newer catalogue waits for tomorrow. What goes up,
 * and what a clerk asks for by hand, is never held back.
 */
export function isSpent(received: Received | undefined, today: PlainDate): boolean {
  return receivedOn(received, today) >= DAY_BUDGET_BYTES
}

/** Milliseconds between two rounds while nothing is due. */
export function restMs(received: Received | undefined, today: PlainDate): number {
  return isSpent(received, today) ? SPARING_REST_MS : REST_MS
}
