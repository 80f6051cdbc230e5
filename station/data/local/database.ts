import { type Problem, ProblemError, problem } from '@shared/problem/problem'
import type { DevicePoint, LentBlock } from '@shared/station/view/device-view'
import type { Outcome, PullCursor } from '@shared/sync/protocol'
import type { Received } from '@shared/sync/pull-budget'
import type { SealTarget } from '@shared/sync/sealed-operation'
import { Dexie, type EntityTable, type Table } from 'dexie'
import type { LockLimits } from '../../vault/open-clerk'
import type { Box, OpenBox, ServerBox, VaultBox } from '../../vault/seal'
import type { PinRecord } from '../../vault/vault-key'

/** 设备登记 — kept before the first word to the server, so that an answer that got lost can be asked for again. */
export type DeviceRecord = {
  readonly key: 'device'
  readonly deviceId: string
  readonly credential: string
  readonly enrolOpId: string
  readonly deviceName: string
  readonly pointId: string
  /** Null until the server has answered. */
  readonly point: DevicePoint | null
  readonly county: string | null
  readonly lastSeq: number
  /** Device clock minus server clock, as last measured. */
  readonly skewMs: number | null
  /** True in the demo county: this device goes by the server's clock. */
  readonly followClock: boolean
  /** How far the clock that the device goes by is ahead of the machine's; 0 outside the demo county. */
  readonly aheadMs: number
  readonly lastServerMs: number | null
  readonly paused: boolean
  readonly revoked: boolean
  readonly needUpdate: boolean
  readonly persisted: boolean
  /** The epoch of the server's data that last answered; absent before the first answer. */
  readonly epoch?: string
  /** Whom records and photos are sealed to, and the year that the key is of; absent until the server has said. */
  readonly sealTo?: { readonly year: number; readonly target: SealTarget }
  /** What was taken in today; absent until something was. */
  readonly received?: Received
  /** When the device locks itself; absent until somebody has set it. */
  readonly lock?: LockLimits
}

/** 受理员（本机） — who may open this device: the key of the vault under the PIN, and the count of wrong tries. */
export type ClerkRow = {
  readonly staffId: string
  readonly name: string
  /** Null when the key has to be brought back by two persons, or was wiped with a stopped device. */
  readonly pin: PinRecord | null
  readonly wrong: number
  readonly waitUntilMs: number | null
  /** The proof that goes with this clerk's session, in the clerk's own vault. */
  readonly proof?: VaultBox
  /** The key sealed to the server, as long as the server does not have it. */
  readonly escrow?: ServerBox
  /** Set where the key was made before the device knew whom to seal it to: the next unlock seals it. */
  readonly unescrowed?: true
  /** A request to bring the key back: what the server calls it, and the private key that its answer is sealed to. */
  readonly recovery?: KeyRecovery
}

/** 找回申请 — the private key cannot be read by a script; the check code is read to the approver by telephone. */
export type KeyRecovery = {
  readonly recoveryId: string
  readonly checkCode: string
  readonly privateKey: CryptoKey
}

export type BlockRow = {
  readonly blockId: string
  readonly block: LentBlock
  readonly nextSeq: number
  /** Numbers whose records were confirmed and went after their time: used, though nothing here bears them any more. */
  readonly settled?: readonly number[]
}

/** 草稿一份 — in the vault of the clerk who makes it. */
export type DraftStored = { readonly draftId: string; readonly savedAt: string; readonly box: Box }

/** 待上传的一笔 — what is needed to send, count and tell apart lies open, whom it is about is sealed. */
export type OutboxStored = {
  readonly opId: string
  readonly deviceSeq: number
  readonly after: number | null
  readonly kind: string
  readonly staffId: string
  readonly caseId: string | null
  readonly madeAt: string
  readonly chars: number
  readonly step: 'waiting' | 'sending' | Outcome | 'confirmed'
  readonly sendingSince: number | null
  readonly tries: number
  readonly nextTryAt: number | null
  readonly problem: Problem | null
  /** What the server asks about a record that it has done; absent or null when it asks nothing. */
  readonly doubt?: Problem | null
  readonly answeredAt: number | null
  readonly confirmedAt: number | null
  /** How often the receipt was printed; absent before the first time. */
  readonly printed?: number
  /** What it is and under which number, for colleagues at the device; absent in rows of before the vault. */
  readonly label?: { readonly title: string; readonly number: string | null }
  /** The Operation. */
  readonly box: OpenBox | ServerBox
  /** What the drawer shows its clerk: who, title, number, query code; for an intake also its receipt. */
  readonly summary: Box
}

/** 文件一条 — everything but the bytes, which lie in a table of their own so that counting does not read photos. */
export type FileStored = {
  readonly fileId: string
  readonly draftId: string | null
  readonly opId: string | null
  readonly lineKey: string
  readonly page: number
  readonly kind: 'material' | 'signature' | 'photo'
  readonly mime: string
  readonly bytes: number
  readonly sha256: string
  readonly takenAt: string
  readonly deviceSeq: number
  readonly sentBytes: number
  readonly state: 'kept' | 'sent' | 'refused'
  readonly location: string | null
  readonly tries: number
  readonly nextTryAt: number | null
  readonly problem: Problem | null
}

export type FileBytes = { readonly fileId: string; readonly box: Box | ServerBox }
export type LeaseRow = { readonly key: 'lease'; readonly holder: string; readonly untilMs: number }

/** What a clerk made and nobody else has: written to the disk before it is called saved (F2: strict costs a millisecond). */
export type KeptDatabase = Dexie & {
  device: EntityTable<DeviceRecord, 'key'>
  clerks: EntityTable<ClerkRow, 'staffId'>
  blocks: EntityTable<BlockRow, 'blockId'>
  drafts: EntityTable<DraftStored, 'draftId'>
  outbox: EntityTable<OutboxStored, 'opId'>
  files: EntityTable<FileStored, 'fileId'>
  fileBytes: EntityTable<FileBytes, 'fileId'>
  lease: EntityTable<LeaseRow, 'key'>
}

/** 资料包 — the head is small and read with every look-up; the body is a megabyte and read when the head has changed. */
export type PackageRow = {
  readonly key: 'head' | 'body'
  readonly version: string
  readonly savedAt: string
  readonly body: unknown
}
/** How far a clerk's copy of the list goes. */
export type CursorRow = {
  readonly owner: string
  readonly cursor: PullCursor
  readonly tasksHash: string | null
  /** Papers and hand-over lists of the point; absent before they were first asked for. */
  readonly handover?: { readonly hash: string; readonly box: VaultBox }
}
/** A case or task of the point as a clerk's copy of the list has it, in that clerk's vault. */
export type ListedRow = { readonly owner: string; readonly id: string; readonly box: VaultBox }

/** Copies of what the server has: lost, they are fetched again. */
export type CacheDatabase = Dexie & {
  packages: EntityTable<PackageRow, 'key'>
  ownCases: Table<ListedRow, [string, string]>
  ownTasks: Table<ListedRow, [string, string]>
  cursors: Table<CursorRow, string>
}

export type Databases = { readonly kept: KeptDatabase; readonly cache: CacheDatabase }

/** Opens (and on the first day makes) the two databases of a device. */
export async function openDatabases(prefix: string): Promise<Databases> {
  const kept = plainDexie(`${prefix}-kept`, 'strict') as KeptDatabase
  kept.version(1).stores({
    device: 'key',
    clerks: 'staffId',
    blocks: 'blockId',
    drafts: 'draftId, savedAt',
    outbox: 'opId, &deviceSeq, caseId, step',
    files: 'fileId, draftId, opId, state',
    fileBytes: 'fileId',
    lease: 'key',
  })
  const cache = plainDexie(`${prefix}-cache`, 'relaxed') as CacheDatabase
  cache.version(1).stores({ packages: 'key', cases: 'caseId, number, queryCode', tasks: 'taskId', cursors: 'key' })
  // The lists of before the vault lay open: they go, and are fetched again.
  cache.version(2).stores({ cases: null, tasks: null, cursors: null })
  cache.version(3).stores({ ownCases: '[owner+id], owner', ownTasks: '[owner+id], owner', cursors: 'owner' })
  await Promise.all([kept.open(), cache.open()])
  return { kept, cache }
}

/**
 * A Dexie without the layers that feed its live queries: nothing here watches the stores through Dexie, and every transaction pays for them. Boards are
 * filled when `changed` says so, here and in the other tabs.
 */
function plainDexie(name: string, chromeTransactionDurability: 'strict' | 'relaxed'): Dexie {
  const db = new Dexie(name, { chromeTransactionDurability })
  for (const layer of ['Cache', 'Observability']) db.unuse({ stack: 'dbcore', name: layer })
  return db
}

/** Runs a write and says in our words when the disk is full: Dexie hides the quota's error inside an AbortError (F3). */
export async function keeping<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof ProblemError) && isQuota(error)) throw problem('sync.storageFull')
    throw error
  }
}

function isQuota(error: unknown): boolean {
  for (let inner: unknown = error, depth = 0; inner instanceof Object && depth < 4; depth += 1) {
    if ((inner as { name?: unknown }).name === 'QuotaExceededError') return true
    inner = (inner as { inner?: unknown }).inner
  }
  return false
}
