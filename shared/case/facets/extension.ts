import type { PlainDate } from '../../kernel/plain-date'

/** 办理期限的延长 — once in the life of a case; `nodeRun` is the step that was open then, which gets the same days. */
export type Extension = {
  readonly days: number
  readonly on: PlainDate
  readonly by: string | null
  readonly proposedBy: string | null
  readonly nodeRun: number | null
}

/** 补正期的延长 — counts for the round of the one-time notice in which it was given. */
export type SupplementExtension = { readonly days: number; readonly on: PlainDate; readonly round: number }

/** 特别程序的延长 — in the unit of the procedure's own limit. */
export type ProcedureExtension = { readonly days: number; readonly on: PlainDate; readonly by: string | null }
