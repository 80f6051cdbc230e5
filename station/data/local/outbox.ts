import type { HandOverList } from '@shared/handover/hand-over-list'
import type { TracedPaper } from '@shared/handover/view/handover-view'
import { canonicalText } from '@shared/sync/canonical'
import type { Operation, OperationKind, PayloadOf } from '@shared/sync/operation'
import { SCHEMA_VERSION } from '@shared/sync/protocol'
import { isTextUnsent, recordState } from '@shared/sync/record-state'
import type { ServerBox } from '../../vault/seal'
import { clerkOf, type DeviceContext, enrolledDevice } from '../device-context'
import { sha256Text } from '../digest'
import type { IntakeReceipt, OutboxRow } from '../station-api'
import { nowOf } from '../world'
import { type DeviceRecord, type FileStored, keeping, type OutboxStored } from './database'
import type { PreparedFile } from './files'
import { type NextNumber, settleNumber, takeNumber } from './numbers'
import { openFile, sealFile, sealOperation } from './seal-record'

/** What the drawer shows of a record. */
export type RecordSummary = {
  readonly title: string
  readonly who: string
  readonly number: string | null
  readonly queryCode: string | null
  readonly receipt: IntakeReceipt | null
  /** A hand-over list as it was printed, with the name of who made it. */
  readonly handOver?: { readonly list: HandOverList; readonly clerk: string }
  /** What was found out about a paper of a list. */
  readonly traced?: TracedPaper
}

/** 要记下的一笔 — an operation with the files that go with it, and what the same write takes or ends. */
export type NewRecord<Kind extends OperationKind = OperationKind> = {
  readonly opId: string
  readonly kind: Kind
  readonly caseId: string | null
  readonly payload: PayloadOf<Kind>
  readonly summary: RecordSummary
  readonly newFiles?: readonly PreparedFile[]
  /** Taken in the same write; when another tab was faster the caller is asked to begin again. */
  readonly number?: NextNumber
  /** The draft that becomes this record: it ends, its pages go along. */
  readonly draftId?: string
}

/** Days for which a confirmed record's copy stays on the device. */
const KEPT_DAYS = 30
const TRIES = 5

/**
 * Writes a record into the outbox: sequence number, number of the block, files and the end of its draft in one transaction. Resolves when it
 * is on the disk. Answers false when the block's number was taken by another tab meanwhile: make the payload anew.
 */
export async function appendRecord(ctx: DeviceContext, record: NewRecord): Promise<boolean> {
  const { kept } = ctx.db
  const payloadHash = await sha256Text(canonicalText(record.payload))
  for (let tries = 0; tries < TRIES; tries += 1) {
    const device = await enrolledDevice(ctx)
    const row = await makeRow(ctx, record, { device, deviceSeq: device.lastSeq + 1, payloadHash })
    const pages = await sealPages(ctx, device, record)
    const tables = [kept.device, kept.blocks, kept.outbox, kept.files, kept.fileBytes, kept.drafts]
    const written = await keeping(() =>
      kept.transaction('rw', tables, async (tx) => {
        const now = await kept.device.get('device')
        if (now === undefined || now.lastSeq + 1 !== row.deviceSeq) return 'again' as const
        if (record.number !== undefined && !(await takeNumber(ctx, record.number))) return 'numberTaken' as const
        if (record.draftId !== undefined && !(await endDraft(ctx, record.draftId, { row, pages }))) {
          tx.abort()
          return 'again' as const
        }
        await kept.device.put({ ...now, lastSeq: row.deviceSeq })
        await kept.outbox.add(row)
        for (const { row: file } of record.newFiles ?? []) {
          await kept.files.add({ ...asSent(file, pages), opId: row.opId, deviceSeq: row.deviceSeq })
          await kept.fileBytes.add({ fileId: file.fileId, box: sealedOf(pages, file.fileId) })
        }
        return 'written' as const
      }),
    )
    if (written === 'written') {
      ctx.changed()
      return true
    }
    if (written === 'numberTaken') return false
  }
  return false
}

/**
 * Every page of a record sealed to the server, by file. Made before the write: a transaction of the store ends by itself while something else is
 * waited for. Pages that the draft gets meanwhile are left to the next try.
 */
async function sealPages(
  ctx: DeviceContext,
  device: DeviceRecord,
  record: NewRecord,
): Promise<ReadonlyMap<string, ServerBox>> {
  const { kept } = ctx.db
  const sealed = new Map<string, ServerBox>()
  for (const { row, bytes } of record.newFiles ?? []) {
    sealed.set(row.fileId, await sealFile(device, row.fileId, bytes))
  }
  const files = record.draftId === undefined ? [] : await kept.files.where({ draftId: record.draftId }).toArray()
  for (const stored of await kept.fileBytes.bulkGet(files.map((file) => file.fileId))) {
    if (stored === undefined || stored.box.alg === 'server') continue
    const bytes = Uint8Array.from(await openFile(ctx, stored.fileId, stored.box))
    sealed.set(stored.fileId, await sealFile(device, stored.fileId, bytes))
  }
  return sealed
}

function sealedOf(pages: ReadonlyMap<string, ServerBox>, fileId: string): ServerBox {
  const box = pages.get(fileId)
  if (box === undefined) throw new Error('a file of this record was not sealed')
  return box
}

/** A file's row with the length of what is sent. */
function asSent(file: FileStored, pages: ReadonlyMap<string, ServerBox>): FileStored {
  return { ...file, bytes: sealedOf(pages, file.fileId).envelope.length }
}

/** Ends the draft and gives its pages, sealed, to the record; false when somebody ended or changed it before. */
async function endDraft(
  ctx: DeviceContext,
  draftId: string,
  { row, pages }: { readonly row: OutboxStored; readonly pages: ReadonlyMap<string, ServerBox> },
): Promise<boolean> {
  const { kept } = ctx.db
  if ((await kept.drafts.get(draftId)) === undefined) return false
  const files = await kept.files.where({ draftId }).toArray()
  if (files.some((file) => !pages.has(file.fileId))) return false
  await kept.drafts.delete(draftId)
  await kept.files.bulkPut(files.map((file) => ({ ...asSent(file, pages), opId: row.opId, deviceSeq: row.deviceSeq })))
  await kept.fileBytes.bulkPut(files.map(({ fileId }) => ({ fileId, box: sealedOf(pages, fileId) })))
  return true
}

async function makeRow(
  ctx: DeviceContext,
  record: NewRecord,
  at: { device: DeviceRecord; deviceSeq: number; payloadHash: string },
): Promise<OutboxStored> {
  const operation: Operation = {
    opId: record.opId,
    deviceSeq: at.deviceSeq,
    after: await parentOf(ctx, record.caseId, at.deviceSeq),
    staffId: clerkOf(ctx).staffId,
    caseId: record.caseId,
    kind: record.kind,
    schemaVersion: SCHEMA_VERSION,
    madeAt: nowOf(ctx.world),
    payloadHash: at.payloadHash,
    payload: record.payload,
  }
  const { box, chars } = await sealOperation(at.device, operation)
  return {
    opId: operation.opId,
    deviceSeq: operation.deviceSeq,
    after: operation.after,
    kind: operation.kind,
    staffId: operation.staffId,
    caseId: operation.caseId,
    madeAt: operation.madeAt,
    chars,
    step: 'waiting',
    sendingSince: null,
    tries: 0,
    nextTryAt: null,
    problem: null,
    answeredAt: null,
    confirmedAt: null,
    label: { title: record.summary.title, number: record.summary.number },
    box,
    summary: await ctx.vault.seal(aboutSummary(operation.opId), record.summary),
  }
}

/** The last earlier operation of this device on the same case: the one that this one builds on. */
async function parentOf(ctx: DeviceContext, caseId: string | null, deviceSeq: number): Promise<number | null> {
  if (caseId === null) return null
  const rows = await ctx.db.kept.outbox.where({ caseId }).toArray()
  const earlier = rows.map((row) => row.deviceSeq).filter((seq) => seq < deviceSeq)
  return earlier.length === 0 ? null : Math.max(...earlier)
}

/** What the drawer shows of a record: to its own clerk everything, to a colleague what it is and under which number. */
export async function openSummary(ctx: Pick<DeviceContext, 'vault'>, row: OutboxStored): Promise<RecordSummary> {
  if (ctx.vault.isMine(row.summary)) return ctx.vault.openAgain<RecordSummary>(aboutSummary(row.opId), row.summary)
  return { title: row.label?.title ?? '', who: '', number: row.label?.number ?? null, queryCode: null, receipt: null }
}

export const aboutSummary = (opId: string): string => `summary/${opId}`

/** 待上传 — rows of the drawer: what a person must look at first, then what is unsent, then what is done. */
export async function listOutbox(ctx: DeviceContext, online: boolean): Promise<OutboxRow[]> {
  const { kept } = ctx.db
  const [rows, files] = await Promise.all([kept.outbox.toArray(), kept.files.toArray()])
  const clerks = new Map((await kept.clerks.toArray()).map((clerk) => [clerk.staffId, clerk.name]))
  const shown = await Promise.all(
    rows.map(async (row) => {
      const own = files.filter((file) => file.opId === row.opId)
      return presentRow(row, own, {
        summary: await openSummary(ctx, row),
        madeBy: clerks.get(row.staffId) ?? row.staffId,
        online,
        nowMs: ctx.world.nowMs(),
      })
    }),
  )
  return shown.sort((a, b) => rank(a) - rank(b) || (a.madeAt < b.madeAt ? 1 : -1))
}

function presentRow(
  row: OutboxStored,
  files: readonly FileStored[],
  with_: { summary: RecordSummary; madeBy: string; online: boolean; nowMs: number },
): OutboxRow {
  const { summary } = with_
  const counts = countFiles(files)
  const textBytes = row.chars
  const textSent = isTextUnsent(row.step) ? 0 : textBytes
  const keptUntilMs = row.confirmedAt === null ? null : row.confirmedAt + KEPT_DAYS * 86_400_000
  return {
    opId: row.opId,
    kind: row.kind,
    caseId: row.caseId,
    title: summary.title,
    who: summary.who,
    number: summary.number,
    queryCode: summary.queryCode,
    madeAt: row.madeAt,
    madeBy: with_.madeBy,
    state: recordState({
      step: row.step,
      tries: row.tries,
      nextTryAt: row.nextTryAt,
      ...counts,
      sendingFile: files.some((file) => file.state === 'kept' && file.sentBytes > 0),
      online: with_.online,
      confirmedLongAgo: row.confirmedAt !== null && row.confirmedAt < with_.nowMs - 86_400_000,
    }),
    tries: row.tries,
    nextTryAtMs: row.nextTryAt,
    ...counts,
    bytes: textBytes + files.reduce((sum, file) => sum + file.bytes, 0),
    bytesSent: textSent + files.reduce((sum, file) => sum + (file.state === 'sent' ? file.bytes : file.sentBytes), 0),
    doubt: row.doubt ?? null,
    problem: row.problem ?? row.doubt ?? files.find((file) => file.problem !== null)?.problem ?? null,
    keptUntil: keptUntilMs === null ? null : new Date(keptUntilMs).toISOString(),
  }
}

/** Files of a record by where they stand. */
export function countFiles(files: readonly Pick<FileStored, 'state'>[]): {
  readonly files: number
  readonly filesSent: number
  readonly filesRefused: number
} {
  const of = (state: FileStored['state']) => files.filter((file) => file.state === state).length
  return { files: files.length, filesSent: of('sent'), filesRefused: of('refused') }
}

function rank(row: OutboxRow): number {
  if (row.state === 'conflict' || row.state === 'quarantined' || row.doubt !== null) return 0
  if (row.state === 'confirmed' || row.state === 'duplicate' || row.state === 'keptCopy') return 2
  return 1
}

/**
 * Removes copies that the server has confirmed and that are 30 days old by its own clock, whose moment `serverMs` is; never anything else. The
 * device's clock may be years ahead, and a copy that went too early is missing when the server is restored from a backup.
 */
export async function purgeOld(ctx: DeviceContext, serverMs: number): Promise<number> {
  const { kept } = ctx.db
  const before = serverMs - KEPT_DAYS * 86_400_000
  return kept.transaction('rw', kept.outbox, kept.files, kept.fileBytes, kept.blocks, async () => {
    const old = await kept.outbox
      .where({ step: 'confirmed' })
      .filter((row) => row.confirmedAt !== null && row.confirmedAt < before && row.doubt == null)
      .toArray()
    let gone = 0
    for (const row of old) {
      const files = await kept.files.where({ opId: row.opId }).toArray()
      if (files.some((file) => file.state !== 'sent')) continue
      await kept.files.bulkDelete(files.map((file) => file.fileId))
      await kept.fileBytes.bulkDelete(files.map((file) => file.fileId))
      await settleNumber(ctx, row)
      await kept.outbox.delete(row.opId)
      gone += 1
    }
    return gone
  })
}
