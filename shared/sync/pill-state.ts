/** 胶囊 — the only things that the sync pill may say (wording §3.3). */
export const PILL_STATES = [
  'allSent',
  'sending',
  'pending',
  'problem',
  'offline',
  'unknown',
  'paused',
  'captive',
  'needUpdate',
  'clockWrong',
  'storageLow',
  'suspended',
] as const
export type PillState = (typeof PILL_STATES)[number]

/** 网络 — what the last contact said: our own server, no network, or a network that answers in the server's place. */
export type Reach = 'server' | 'none' | 'captive' | 'unknown'

/** A device clock that is further off than this is said aloud (offline.md §3.2, Time). */
export const CLOCK_TOLERANCE_MS = 5 * 60_000

export type PillFacts = {
  readonly reach: Reach
  readonly unsent: number
  readonly problems: number
  readonly sending: boolean
  readonly paused: boolean
  readonly needUpdate: boolean
  readonly revoked: boolean
  readonly storageLow: boolean
  /** Device clock minus server clock, as last measured; null when never. */
  readonly clockSkewMs: number | null
  /** Moment (ms) of the last answer of the server, null when there was none since this device was set up. */
  readonly lastServerMs: number | null
}

/**
 * What the pill says. What a person must act on comes first; “已全部上传” only when the server itself has said so since the last change.
 * Without any contact the honest word is “还不知道”, not “已全部上传”.
 */
export function pillState(facts: PillFacts): PillState {
  if (facts.revoked) return 'suspended'
  if (facts.storageLow) return 'storageLow'
  if (facts.problems > 0) return 'problem'
  if (facts.needUpdate) return 'needUpdate'
  if (facts.reach === 'captive') return 'captive'
  if (facts.lastServerMs === null && facts.unsent === 0) return 'unknown'
  if (facts.reach === 'none') return 'offline'
  if (facts.paused && facts.unsent > 0) return 'paused'
  if (facts.sending) return 'sending'
  if (facts.unsent > 0) return 'pending'
  if (facts.clockSkewMs !== null && Math.abs(facts.clockSkewMs) > CLOCK_TOLERANCE_MS) return 'clockWrong'
  return facts.reach === 'server' ? 'allSent' : 'unknown'
}
