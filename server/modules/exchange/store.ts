import { ProvinceReport, type ReportState } from '@shared/exchange/province-report'
import * as z from 'zod/mini'
import type { Db, Tx } from '../../platform/db'
import type { ExchangeRecord } from '../../platform/db/generated/client'

/** 报送一行 — one act with what the province is told of it. */
export type ReportRow = Omit<ExchangeRecord, 'report' | 'state'> & {
  readonly report: ProvinceReport
  readonly state: ReportState
}

/** Writes the row of one act. */
export async function insertRecord(
  tx: Tx,
  record: { caseId: string; county: string; report: ProvinceReport; at: Date },
): Promise<void> {
  const { report } = record
  await tx.exchangeRecord.create({
    data: {
      actionId: report.actionId,
      county: record.county,
      caseId: record.caseId,
      seq: report.seq,
      on: report.on,
      report,
      state: 'waiting',
      createdAt: record.at,
    },
  })
}

/** The row of an act, or null. */
export async function findRecord(tx: Tx, actionId: string): Promise<ReportRow | null> {
  const row = await tx.exchangeRecord.findUnique({ where: { actionId } })
  return row === null ? null : toReportRow(row)
}

/** Acts of a case up to this one that the province has not confirmed, in order. */
export async function listUnconfirmed(tx: Tx, caseId: string, upTo: number): Promise<ReportRow[]> {
  const rows = await tx.exchangeRecord.findMany({
    where: { caseId, seq: { lte: upTo }, state: { in: ['waiting', 'refused'] } },
    orderBy: { seq: 'asc' },
  })
  return rows.map(toReportRow)
}

/** States and numbers of a case's acts. */
export async function listStates(tx: Tx, caseId: string): Promise<{ state: string; provinceNo: string | null }[]> {
  return tx.exchangeRecord.findMany({
    where: { caseId },
    orderBy: { seq: 'asc' },
    select: { state: true, provinceNo: true },
  })
}

/** The province has it. */
export async function markConfirmed(tx: Tx, actionId: string, answer: { provinceNo: string; at: Date }): Promise<void> {
  await tx.exchangeRecord.update({
    where: { actionId },
    data: { state: 'confirmed', provinceNo: answer.provinceNo, confirmedAt: answer.at, lastError: null },
  })
}

/** A try that did not succeed, and whether another can. */
export async function markTried(
  tx: Tx,
  actionId: string,
  failure: { state: ReportState; error: string },
): Promise<void> {
  await tx.exchangeRecord.update({
    where: { actionId },
    data: { state: failure.state, lastError: failure.error, tries: { increment: 1 } },
  })
}

/** Acts of a range of legal days, by id. */
export async function listRange(db: Db, range: { county: string; from: string; to: string }): Promise<ReportRow[]> {
  const rows = await db.exchangeRecord.findMany({
    where: { county: range.county, on: { gte: range.from, lte: range.to } },
    orderBy: { actionId: 'asc' },
  })
  return rows.map(toReportRow)
}

/** Refused acts of a range wait again, when a person says that the reason is gone. */
export async function reopenRefused(tx: Tx, range: { county: string; from: Date; to: Date }): Promise<void> {
  await tx.exchangeRecord.updateMany({
    where: { county: range.county, state: 'refused', createdAt: { gte: range.from, lt: range.to } },
    data: { state: 'waiting' },
  })
}

/** How many acts are in which state, and since when the oldest waits. */
export async function countStates(
  tx: Tx,
  county: string,
): Promise<{ counts: Record<ReportState, number>; oldestWaitingAt: Date | null }> {
  const groups = await tx.exchangeRecord.groupBy({ by: ['state'], where: { county }, _count: { _all: true } })
  const of = (state: ReportState) => groups.find((group) => group.state === state)?._count._all ?? 0
  const oldest = await tx.exchangeRecord.findFirst({
    where: { county, state: 'waiting' },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  })
  return {
    counts: {
      waiting: of('waiting'),
      confirmed: of('confirmed'),
      refused: of('refused'),
      differs: of('differs'),
    },
    oldestWaitingAt: oldest?.createdAt ?? null,
  }
}

function toReportRow(row: ExchangeRecord): ReportRow {
  return { ...row, report: z.parse(ProvinceReport, row.report), state: row.state as ReportState }
}
