import type { Id } from '@shared/kernel/id'
import type { PaperFile } from '../../../papers/paper-file'
import { forget, keep, readKept } from '../../../platform/keep/storage'
import { DRAFT_PREFIX } from '../../../state/drafts'

/**
 * 没写完的申请 — what this phone keeps of an application that has not been sent, and nothing after it was. `caseId` is made with the
 * draft, so that a submission whose answer was lost is found again as the same case.
 */
export type DraftRecord = {
  readonly draftId: Id
  readonly caseId: Id
  readonly itemId: string
  readonly itemName: string
  readonly itemVersion: number
  readonly pointId: string | null
  /** The server's revision that this draft was made from; 0 while the server has none. */
  readonly serverRev: number
  readonly answers: Readonly<Record<string, unknown>>
  readonly situations: Readonly<Record<string, boolean | string | string[] | null>>
  readonly files: readonly PaperFile[]
  /** Papers that will be brought to the window instead of photographed. */
  readonly later: readonly string[]
  readonly step: string
  readonly savedAt: string
}

const keyOf = (itemId: string) => `${DRAFT_PREFIX}${itemId}`

/** The draft of an item on this phone, or null. One that cannot be read is left alone and counts as none. */
export function readDraft(itemId: string): DraftRecord | null {
  try {
    return JSON.parse(readKept(keyOf(itemId)) ?? 'null') as DraftRecord | null
  } catch {
    return null
  }
}

/** Keeps the draft; false when the phone has no room. */
export function keepDraft(draft: DraftRecord): boolean {
  return keep(keyOf(draft.itemId), JSON.stringify(draft))
}

/** Forgets the draft of an item: it was sent, or its owner threw it away. */
export function forgetDraft(itemId: string): void {
  forget(keyOf(itemId))
}
