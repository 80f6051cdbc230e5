import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import type { Actor } from '@shared/identity/actor'
import type { Clock } from '../clock/clock'
import type { Keys } from '../crypto'
import type { Db, Tx } from '../db'
import type { Peer } from '../env'

/** What the process holds for its whole life and every procedure may ask for. Put together once in server/main.ts. */
export type Services = {
  readonly db: Db
  readonly clock: Clock
  readonly keys: Keys
  readonly county: string
  readonly demo: boolean
  /** Address under which people reach this system; printed in QR codes. */
  readonly publicUrl: string
  /** WeChat's interface with our app id and secret; null where no mini-program is connected. */
  readonly wechat: Peer | null
  readonly loadCalendar: (tx: Tx) => Promise<WorkdayCalendar>
  /** Told after a commit that left outbox rows, so that they go out at once instead of at the next sweep. */
  readonly wakeOutbox: () => void
  readonly log: {
    info(fields: object, text: string): void
    warn(fields: object, text: string): void
    error(fields: object, text: string): void
  }
}

/** 会话 — the session behind a request. */
export type RequestSession = { readonly tokenHash: Uint8Array; readonly audience: 'citizen' | 'staff' }

/** 设备 — the enrolled device behind a request, proven by its credential. */
export type RequestDevice = { readonly deviceId: string; readonly pointId: string; readonly state: string }

/** What is known of one request before any procedure runs. */
export type RequestContext = {
  readonly services: Services
  readonly requestId: string
  readonly actor: Actor
  readonly session: RequestSession | null
  readonly device: RequestDevice | null
  /** Keyed hash of the caller's network address, for limits only. */
  readonly addressKey: string
  /** True for browsers (cookie sessions); false for the mini-program and devices (bearer). */
  readonly browser: boolean
  readonly setSessionCookie: (token: string | null, maxAgeSeconds: number) => void
}
