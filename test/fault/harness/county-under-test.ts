import type { CaseHeld } from './checker'

/** A request as it reaches the server. */
export type LineRequest = {
  readonly path: string
  readonly method: string
  readonly headers: Headers
  readonly body: string | Uint8Array | null
}
/** An answer as it leaves the server. */
export type LineAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** 被考验的一方 — a server side that a schedule may hurt. */
export type CountyUnderTest = {
  /** Dies at once: what is under way is lost, what was committed stays. */
  readonly crash: () => Promise<void>
  readonly start: () => Promise<void>
  readonly backUp: () => Promise<void>
  /** Puts the server back to one of its backups (0 the newest) and begins a new epoch. */
  readonly restore: (which: number) => Promise<void>
  /** An officer changes a case, in a transaction that stays open for so long. */
  readonly officerActs: (which: number, ms: number) => void
  /** Runs the version before, which does not know the newest kind of operation. */
  readonly rollBack: (isOld: boolean) => void
  /** All that the server holds, read beside its own interface. */
  readonly truth: () => Promise<ServerTruth>
}

/** A server side in memory, which is asked without a network: it answers, or rejects when it dies before it has. */
export type AnsweringCounty = CountyUnderTest & { readonly handle: (request: LineRequest) => Promise<LineAnswer> }

/** What the server's store holds in the end. */
export type ServerTruth = {
  readonly cases: readonly CaseHeld[]
  /** By `opId`: what became of it, and how often it was done. */
  readonly operations: ReadonlyMap<string, string>
  /** What was told of spoilt numbers, by number. */
  readonly spoilt: ReadonlyMap<string, string>
  /** Hash of the plain content of files that are whole, by id. */
  readonly files: ReadonlyMap<string, string>
}
