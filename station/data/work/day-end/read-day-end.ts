import { toShanghaiDate } from '@shared/kernel/instant'
import type { PlainDate } from '@shared/kernel/plain-date'
import { checkNumbers, type NumberUse } from '@shared/station/number-check'
import type { DayEnd } from '../../day-end-api'
import { clerkOf, type DeviceContext, enrolledDevice } from '../../device-context'
import type { OutboxStored } from '../../local/database'
import { readHandoverBoard } from '../../local/handover-board'
import { openSummary, type RecordSummary } from '../../local/outbox'
import { localOwnList } from '../../local/own-list'
import { listsHere } from './lists-here'
import { papersHere } from './papers-here'

/** 一笔和它的摘要 — a record of this device as far as the clerk at it may read it. */
export type KeptRecord = { readonly row: OutboxStored; readonly summary: RecordSummary }

/** 收工时本机知道的 — read from the device alone. Throws `sync.locked`. */
export async function readDayEnd(ctx: DeviceContext, today: PlainDate): Promise<DayEnd> {
  clerkOf(ctx)
  const rows = await ctx.db.kept.outbox.toArray()
  const records = await Promise.all(rows.map(async (row) => ({ row, summary: await openSummary(ctx, row) })))
  const board = await readHandoverBoard(ctx)
  const lists = await listsHere(ctx, records, board, today)
  return {
    takenIn: takenIn(records, today),
    numbers: await numbersOf(ctx, records, today),
    papers: await papersHere(ctx, records, { board, lists }),
    lists,
  }
}

/** Intakes of the day by item, the most frequent first. */
function takenIn(records: readonly KeptRecord[], today: PlainDate): DayEnd['takenIn'] {
  const counts = new Map<string, number>()
  for (const { row, summary } of records) {
    if (row.kind !== 'submitCase' || toShanghaiDate(row.madeAt) !== today) continue
    counts.set(summary.title, (counts.get(summary.title) ?? 0) + 1)
  }
  return [...counts].map(([itemName, count]) => ({ itemName, count })).sort((a, b) => b.count - a.count)
}

const KINDS: Readonly<Record<string, NumberUse['kind']>> = {
  submitCase: 'intake',
  handOver: 'list',
  voidNumber: 'void',
}

async function numbersOf(ctx: DeviceContext, records: readonly KeptRecord[], today: PlainDate) {
  const { deviceId } = await enrolledDevice(ctx)
  const own = (await localOwnList(ctx).listCases()).filter((one) => one.deviceId === deviceId)
  const uses = records.flatMap(({ row, summary }): NumberUse[] => {
    const kind = KINDS[row.kind]
    if (kind === undefined || summary.number === null) return []
    return [{ key: row.caseId ?? row.opId, kind, number: summary.number, title: summary.title }]
  })
  const known = own.map(
    (one): NumberUse => ({ key: one.caseId, kind: 'intake', number: one.number, title: one.itemName }),
  )
  return checkNumbers(await ctx.db.kept.blocks.toArray(), [...uses, ...unknownTo(uses, known)], {
    nowMs: ctx.world.nowMs(),
    today,
  })
}

/** What the server lists and the device has no record of: its copy went after thirty days, or another profile of the device made it. */
function unknownTo(uses: readonly NumberUse[], known: readonly NumberUse[]): NumberUse[] {
  return known.filter((one) => !uses.some((use) => use.key === one.key))
}
