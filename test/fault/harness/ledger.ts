/** What a device's own interface told the clerk, or the clerk asked for. */
export type LedgerLine =
  /** The clerk pressed the button; nothing is promised yet. */
  | { readonly told: 'begun'; readonly mark: string; readonly device: number }
  /** The device said that it has it: from now on it must not get lost. */
  | { readonly told: 'submitted'; readonly mark: string; readonly device: number; readonly record: SubmittedRecord }
  | { readonly told: 'draft'; readonly device: number; readonly draftId: string; readonly mark: string }
  | { readonly told: 'draftEnded'; readonly device: number; readonly draftId: string }
  /** The device showed it as received by the server. */
  | { readonly told: 'confirmed'; readonly device: number; readonly opId: string }

/** What was promised: enough to find it again and to see that it is whole. */
export type SubmittedRecord = {
  readonly kind: 'submitCase' | 'supply' | 'voidNumber'
  readonly caseId: string | null
  readonly number: string | null
  /** SHA-256 of each photo that was handed over. */
  readonly photos: readonly string[]
}

/** 账本 — append-only and outside of everything that is tested. */
export type Ledger = { readonly note: (line: LedgerLine) => void; readonly lines: () => readonly LedgerLine[] }

/** A ledger in memory, for what runs in one process with it. */
export function makeLedger(): Ledger {
  const lines: LedgerLine[] = []
  return {
    note: (line) => {
      lines.push(line)
    },
    lines: () => lines,
  }
}
