import { randomBytes } from 'node:crypto'
import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import type { Actor } from '@shared/identity/actor'
import { makeId } from '@shared/kernel/id'
import type { Instant } from '@shared/kernel/instant'
import type { PlainDate } from '@shared/kernel/plain-date'
import type { Tx } from '../db'
import type { RequestContext, Services } from './services'

/** 要发出去的 — one thing that must leave this system after the commit, once per `key`. */
export type Outgoing = {
  readonly kind: string
  readonly key: string
  readonly payload: object
  readonly notBefore?: Instant
}

/** What a procedure's `run` works with: one transaction, one actor, one moment. */
export type RunContext = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Instant
  readonly today: PlainDate
  readonly services: Services
  readonly request: RequestContext
  /** Working-day calendar as stored now. */
  readonly calendar: () => Promise<WorkdayCalendar>
  /** A new UUIDv7 for a row made here. */
  readonly newId: () => string
  readonly audit: AuditNotes
  readonly outbox: { put(outgoing: Outgoing): void }
}

/** Notes that end up on the audit row: what the act was about and why. Never personal data. */
export type AuditNotes = {
  about(kind: string, id: string): void
  purpose(text: string): void
  /** Nothing of anybody is in the answer: a read says so and leaves no row (a device that asks every minute whether something is new). */
  nothingShown(): void
  /** The clock found nothing to do any more: a row without an act would be one that nobody can explain. */
  nothingDone(): void
}

/** What the ladder collects while a procedure runs. */
export type Collected = {
  object: { kind: string; id: string } | null
  purpose: string | null
  /** No row: nothing was shown, or nothing done. */
  unrecorded: boolean
  outgoing: Outgoing[]
}

/** Makes the context of one run; `collected` fills as the run proceeds. */
export function makeRunContext(
  request: RequestContext,
  tx: Tx,
  actor: Actor,
): { ctx: RunContext; collected: Collected } {
  const { services } = request
  const collected: Collected = { object: null, purpose: null, unrecorded: false, outgoing: [] }
  const now = services.clock.now()
  let calendar: Promise<WorkdayCalendar> | null = null
  const ctx: RunContext = {
    tx,
    actor,
    now,
    today: services.clock.today(),
    services,
    request,
    calendar: () => {
      calendar ??= services.loadCalendar(tx)
      return calendar
    },
    newId: () => makeId(Date.parse(now), randomBytes(16)),
    audit: {
      about: (kind, id) => {
        collected.object = { kind, id }
      },
      purpose: (text) => {
        collected.purpose = text
      },
      nothingShown: () => {
        collected.unrecorded = true
      },
      nothingDone: () => {
        collected.unrecorded = true
      },
    },
    outbox: {
      put: (outgoing) => {
        collected.outgoing.push(outgoing)
      },
    },
  }
  return { ctx, collected }
}
