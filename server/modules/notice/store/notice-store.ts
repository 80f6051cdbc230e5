import type { Tx } from '../../../platform/db'
import type { Notice } from '../../../platform/db/generated/client'

export type { Notice }

/** A paper is valid until it is made void, or until its decision is revoked; a message waits, is with the carrier, has arrived or has failed. */
export type NoticeState = 'valid' | 'void' | 'revoked' | 'waiting' | 'sent' | 'delivered' | 'failed'

export type NewNotice = Omit<Notice, 'printed' | 'sentAt' | 'deliveredAt' | 'state' | 'cipher' | 'mandateId'> & {
  readonly mandateId?: string
  readonly state: NoticeState
  readonly cipher: Uint8Array<ArrayBuffer>
}

/** Writes one notice. */
export async function insertNotice(tx: Tx, notice: NewNotice): Promise<void> {
  await tx.notice.create({ data: notice })
}

/** A notice by id, or null. */
export async function findNotice(tx: Tx, noticeId: string): Promise<Notice | null> {
  return tx.notice.findUnique({ where: { noticeId } })
}

/** A notice by its verification code as stored, or null. */
export async function findByVerifyCode(tx: Tx, verifyCode: string): Promise<Notice | null> {
  return tx.notice.findUnique({ where: { verifyCode } })
}

/** Papers and messages of a case, oldest first; at most 200. */
export async function listNoticesOfCase(tx: Tx, caseId: string): Promise<Notice[]> {
  return tx.notice.findMany({ where: { caseId }, orderBy: [{ createdAt: 'asc' }, { noticeId: 'asc' }], take: 200 })
}

/** Which of these notices are papers. */
export async function listPapersAmong(tx: Tx, noticeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.notice.findMany({
    where: { noticeId: { in: [...noticeIds] }, kind: 'paper' },
    select: { noticeId: true },
  })
  return new Set(rows.map((row) => row.noticeId))
}

/** One more print; answers how many there are now. */
export async function countPrint(tx: Tx, noticeId: string): Promise<number> {
  const row = await tx.notice.update({
    where: { noticeId },
    data: { printed: { increment: 1 } },
    select: { printed: true },
  })
  return row.printed
}

/** Makes every paper of a case void; each keeps its number and its code. Answers how many there were. */
export async function voidPapersOfCase(tx: Tx, caseId: string): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { caseId, kind: 'paper', state: 'valid' },
    data: { state: 'void' },
  })
  return count
}

/** Papers of a case whose decision no longer stands verify as revoked from this moment; each keeps its number. Answers how many there were. */
export async function revokePapersOfCase(tx: Tx, caseId: string, keys: readonly string[]): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { caseId, kind: 'paper', state: 'valid', key: { in: [...keys] } },
    data: { state: 'revoked' },
  })
  return count
}

/** A paper of this case; null when it is no paper or of another case. */
export async function findPaperOfCase(
  tx: Tx,
  caseId: string,
  noticeId: string,
): Promise<Pick<Notice, 'key' | 'title' | 'docNumber' | 'issuedOn' | 'state'> | null> {
  return tx.notice.findFirst({
    where: { noticeId, caseId, kind: 'paper' },
    select: { key: true, title: true, docNumber: true, issuedOn: true, state: true },
  })
}

/** What became of a message. A message that has arrived stays arrived, whatever comes late. */
export async function saveDelivery(
  tx: Tx,
  change: { noticeId: string; state: 'sent' | 'delivered' | 'failed'; at: Date; failure: string | null },
): Promise<boolean> {
  const { count } = await tx.notice.updateMany({
    where: { noticeId: change.noticeId, state: { in: change.state === 'sent' ? ['waiting'] : ['waiting', 'sent'] } },
    data: {
      state: change.state,
      failure: change.failure,
      ...(change.state === 'sent' ? { sentAt: change.at } : {}),
      ...(change.state === 'delivered' ? { deliveredAt: change.at } : {}),
    },
  })
  return count === 1
}

/** The subscribe message could not be delivered and goes as a text message; false when that was done before. */
export async function noteFallback(tx: Tx, change: { noticeId: string; why: string }): Promise<boolean> {
  const { count } = await tx.notice.updateMany({
    where: { noticeId: change.noticeId, state: 'waiting', kind: 'subscribe' },
    data: { kind: 'sms', failure: change.why },
  })
  return count === 1
}

/** The papers of a case as they were sealed, oldest first. */
export async function paperRecordsOf(
  tx: Tx,
  caseId: string,
): Promise<Pick<Notice, 'title' | 'docNumber' | 'issuedOn' | 'cipher'>[]> {
  return tx.notice.findMany({
    where: { caseId, kind: 'paper' },
    orderBy: [{ createdAt: 'asc' }, { noticeId: 'asc' }],
    select: { title: true, docNumber: true, issuedOn: true, cipher: true },
  })
}

/** True when a record of this key was issued in the county on a day. */
export async function hasNoticeOn(
  tx: Tx,
  { county, key, on }: { county: string; key: string; on: string },
): Promise<boolean> {
  return (await tx.notice.findFirst({ where: { county, key, issuedOn: on }, select: { noticeId: true } })) !== null
}
