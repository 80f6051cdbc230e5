import type { Outcome } from './protocol'

/** 一件的状态 — the only words that a row of the drawer may say (wording §3.3). */
const RECORD_STATES = [
  'savedDraft',
  'sealed',
  'waitingNet',
  'sendingText',
  'sendingPhoto',
  'textArrived',
  'confirming',
  'confirmed',
  'duplicate',
  'retryAt',
  'conflict',
  'deferred',
  'quarantined',
  'keptCopy',
] as const
export type RecordState = (typeof RECORD_STATES)[number]

/** What a device knows of one record that it made: an operation and the files that belong to it. */
export type RecordFacts = {
  /** Where the operation stands; `waiting` has never got an answer, the rest is the server's outcome or the confirming pull. */
  readonly step: 'waiting' | 'sending' | Outcome | 'confirmed'
  readonly tries: number
  readonly nextTryAt: number | null
  readonly files: number
  readonly filesSent: number
  readonly sendingFile: boolean
  readonly online: boolean
  /** The server has confirmed the record some time ago; the copy is kept for 30 days. */
  readonly confirmedLongAgo: boolean
}

/** The state key of a record. A record with its text on the server and photos still here is never called finished. */
export function recordState(facts: RecordFacts): RecordState {
  switch (facts.step) {
    case 'conflict':
    case 'deferred':
    case 'quarantined':
      return facts.step
    case 'sending':
      return 'sendingText'
    case 'retry':
    case 'waiting':
      if (!facts.online) return facts.tries === 0 ? 'sealed' : 'waitingNet'
      return facts.tries > 0 && facts.nextTryAt !== null ? 'retryAt' : 'sealed'
    case 'applied':
    case 'duplicate':
    case 'confirmed': {
      if (facts.filesSent < facts.files) return facts.sendingFile ? 'sendingPhoto' : 'textArrived'
      if (facts.step === 'applied') return 'confirming'
      if (facts.step === 'duplicate') return 'duplicate'
      return facts.confirmedLongAgo ? 'keptCopy' : 'confirmed'
    }
  }
}

/** True while something of the record is only on this device: it counts as 未上传. */
export function isUnsent(facts: Pick<RecordFacts, 'step' | 'files' | 'filesSent'>): boolean {
  if (facts.step === 'waiting' || facts.step === 'sending' || facts.step === 'retry') return true
  // A held operation is with the server, its photos may not be.
  return facts.filesSent < facts.files
}

/** True when a person has to look before it goes on. */
export function needsAPerson(step: RecordFacts['step']): boolean {
  return step === 'conflict' || step === 'quarantined'
}

/** 计数 — what is unsent, in one pass over the records. */
export type UnsentCount = {
  readonly records: number
  readonly photos: number
  readonly problems: number
  readonly oldestMadeAt: string | null
}

/** Counts over all records of the device. */
export function countUnsent(
  records: readonly (Pick<RecordFacts, 'step' | 'files' | 'filesSent'> & { readonly madeAt: string })[],
): UnsentCount {
  const unsent = records.filter(isUnsent)
  return {
    records: unsent.length,
    photos: unsent.reduce((sum, one) => sum + one.files - one.filesSent, 0),
    problems: records.filter((one) => needsAPerson(one.step)).length,
    oldestMadeAt: unsent.reduce<string | null>(
      (oldest, one) => (oldest === null || one.madeAt < oldest ? one.madeAt : oldest),
      null,
    ),
  }
}
