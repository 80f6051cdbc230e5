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
  /** Files that the server will never take: with the operation they are its own, and a person has to look. */
  readonly filesRefused: number
  /** What the server asks a clerk about a record that it has done (疑似重复, 换了号). */
  readonly doubt?: object | null
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
      if (facts.filesRefused > 0) return 'quarantined'
      if (facts.filesSent < facts.files) return facts.sendingFile ? 'sendingPhoto' : 'textArrived'
      if (facts.step === 'applied') return 'confirming'
      if (facts.step === 'duplicate') return 'duplicate'
      return facts.confirmedLongAgo ? 'keptCopy' : 'confirmed'
    }
  }
}

/** What the counts of a record are made from. */
type Counted = Pick<RecordFacts, 'step' | 'files' | 'filesSent' | 'filesRefused' | 'doubt'>

/** True while something of the record is still to be sent from this device: it counts as 未上传. */
export function isUnsent(facts: Counted): boolean {
  // A held operation is with the server, its photos may not be.
  return isTextUnsent(facts.step) || filesLeft(facts) > 0
}

/** Files that are still to be sent. */
function filesLeft({ files, filesSent, filesRefused }: Counted): number {
  return Math.max(0, files - filesSent - filesRefused)
}

/** True while the server has not answered for the operation itself. */
export function isTextUnsent(step: RecordFacts['step']): boolean {
  return step === 'waiting' || step === 'sending' || step === 'retry'
}

/** True when a person has to look before it goes on. */
export function needsAPerson(facts: Counted): boolean {
  return facts.step === 'conflict' || facts.step === 'quarantined' || facts.filesRefused > 0 || facts.doubt != null
}

/** 计数 — what is unsent, in one pass over the records. */
export type UnsentCount = {
  readonly records: number
  readonly photos: number
  readonly problems: number
  readonly oldestMadeAt: string | null
}

/** Counts over all records of the device. */
export function countUnsent(records: readonly (Counted & { readonly madeAt: string })[]): UnsentCount {
  const unsent = records.filter(isUnsent)
  return {
    records: unsent.length,
    photos: unsent.reduce((sum, one) => sum + filesLeft(one), 0),
    problems: records.filter(needsAPerson).length,
    oldestMadeAt: unsent.reduce<string | null>(
      (oldest, one) => (oldest === null || one.madeAt < oldest ? one.madeAt : oldest),
      null,
    ),
  }
}
