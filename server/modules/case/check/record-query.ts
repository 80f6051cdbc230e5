import type { Db } from '../../../platform/db'

/** 记录的核对 — what only the tables beside the log can answer; `list` gives at most a hundred of what is wrong. */
export type RecordQuery = {
  readonly id: number
  readonly words: string
  readonly list: (db: Db, county: string) => Promise<{ about: string; what: string }[]>
}
