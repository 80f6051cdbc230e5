import type { HandOverList, HandOverPaper } from '@shared/handover/hand-over-list'
import type { HandoverView, PaperHere, TracedPaper } from '@shared/handover/view/handover-view'
import type { PlainDate } from '@shared/kernel/plain-date'
import type { NumberCheck, PassedNumber } from '@shared/station/number-check'

/** 本站的一张清单 — as the server last told, or as this device made it while it has not arrived (`unsent`). */
export type ListHere = HandoverView & {
  readonly unsent: boolean
  /** Base64 of PNGs, where this device made the list. */
  readonly signatures: { readonly sender: string | null; readonly courier: string | null }
  /** How often this device printed it. */
  readonly printed: number
}

/** 收工时本机知道的 — everything works without a network; `today` is the day that was asked about. */
export type DayEnd = {
  readonly takenIn: readonly { readonly itemName: string; readonly count: number }[]
  readonly numbers: NumberCheck
  readonly papers: readonly PaperHere[]
  readonly lists: readonly ListHere[]
}

/** 要做的清单 */
export type HandOverInput = {
  readonly toPoint: string
  readonly papers: readonly HandOverPaper[]
  /** Why it goes to another point than usual; null for the usual one. */
  readonly redirected: string | null
  readonly courier: string | null
  readonly sealNo: string | null
  /** Base64 of PNGs. */
  readonly signatures: HandOverList['signatures']
}

/** 日结的门 — what the day-end screen may ask of the device. */
export type DayEndDoor = {
  readonly readDayEnd: (today: PlainDate) => Promise<DayEnd>
  /** Makes a list under the next number of the block and seals it into the outbox in one write; answers its id. Throws `sync.blockExhausted`, `sync.locked`. */
  readonly handOver: (input: HandOverInput) => Promise<string>
  /** Counts a print of a list by its printed number; answers how many there were with it. */
  readonly noteListPrint: (number: string) => Promise<number>
  /** 跳过的号作废 — on the day that it belongs to, with its reason. */
  readonly voidPassed: (passed: PassedNumber, on: PlainDate, reason: string) => Promise<void>
  /** 追查有了结果 — sealed into the outbox like every record; the list shows it from then on. Throws `sync.locked`, `handover.notTraced`. */
  readonly tracePaper: (input: TracedPaper) => Promise<void>
}
