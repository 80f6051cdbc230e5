import { parseCaseNumber } from '@shared/case/number/case-number'
import { parseQueryCode } from '@shared/case/number/query-code'
import type { TaskView } from '@shared/case/view/task-view'
import type { OwnCase } from '@shared/station/view/own-case'
import type { PullAnswer, PullCursor } from '@shared/sync/protocol'
import type { Table } from 'dexie'
import { clerkOf, type DeviceContext } from '../device-context'
import { byDueDay, byLastChange, type OwnListSource } from '../own-list-source'
import type { ListedRow } from './database'
import { handoverToKeep } from './handover-board'

/** What the list needs of a device: its stores, the vault, and who has it open. */
type Opened = Pick<DeviceContext, 'db' | 'vault' | 'clerk'>

/** Cases and tasks of the point as the clerk at the device last heard of them; each clerk has a copy of one's own. Throws `sync.locked`. */
export function localOwnList(ctx: Opened): OwnListSource {
  const { cache } = ctx.db
  const listCases = () => openAll<OwnCase>(ctx, cache.ownCases, aboutCase)
  return {
    listCases: async () => (await listCases()).sort(byLastChange),
    listTasks: async () => (await openAll<TaskView>(ctx, cache.ownTasks, aboutTask)).sort(byDueDay),
    findCase: async (by) => {
      const number = by.number === undefined ? null : parseCaseNumber(by.number)?.number
      if (number != null) return (await listCases()).find((one) => one.number === number) ?? null
      const queryCode = by.queryCode === undefined ? null : parseQueryCode(by.queryCode)
      return queryCode === null ? null : ((await listCases()).find((one) => one.queryCode === queryCode) ?? null)
    },
  }
}

async function openAll<T>(ctx: Opened, table: Table<ListedRow>, about: (id: string) => string): Promise<T[]> {
  const rows = await table.where({ owner: clerkOf(ctx).staffId }).toArray()
  return Promise.all(rows.map((row) => ctx.vault.openAgain<T>(about(row.id), row.box)))
}

/** One case as it lies here; null for none. Throws `sync.locked`. */
export async function findOwnCase(ctx: Opened, caseId: string): Promise<OwnCase | null> {
  const row = await ctx.db.cache.ownCases.get([clerkOf(ctx).staffId, caseId])
  return row === undefined ? null : ctx.vault.openAgain<OwnCase>(aboutCase(row.id), row.box)
}

/** One task as it lies here; null for none. Throws `sync.locked`. */
export async function findOwnTask(ctx: Opened, taskId: string): Promise<TaskView | null> {
  const row = await ctx.db.cache.ownTasks.get([clerkOf(ctx).staffId, taskId])
  return row === undefined ? null : ctx.vault.openAgain<TaskView>(aboutTask(row.id), row.box)
}

/** True when the clerk's copy of the list has the case. */
export async function listsCase(ctx: Opened, caseId: string): Promise<boolean> {
  return (await ctx.db.cache.ownCases.get([clerkOf(ctx).staffId, caseId])) !== undefined
}

/** Ids of the cases that lie here, in order. */
export async function listCaseIds(ctx: Opened): Promise<string[]> {
  const keys = await ctx.db.cache.ownCases.where({ owner: clerkOf(ctx).staffId }).primaryKeys()
  return keys.map(([, id]) => id).sort()
}

/** 拉到哪里 — where the next pull goes on, and by which hashes the server tells whether tasks and papers have changed; all null at the beginning. */
export type PullPlace = {
  readonly cursor: PullCursor | null
  readonly tasksHash: string | null
  readonly handoverHash: string | null
}

/** How far the clerk's copy of the list goes. Throws `sync.locked`. */
export async function readPlace(ctx: Opened): Promise<PullPlace> {
  const row = await ctx.db.cache.cursors.get(clerkOf(ctx).staffId)
  return {
    cursor: row?.cursor ?? null,
    tasksHash: row?.tasksHash ?? null,
    handoverHash: row?.handover?.hash ?? null,
  }
}

/** Takes a task off the list until the server says how it really stands. */
export async function hideTask(ctx: Opened, taskId: string): Promise<void> {
  const { staffId } = clerkOf(ctx)
  const { ownTasks, cursors } = ctx.db.cache
  await ctx.db.cache.transaction('rw', ownTasks, cursors, async () => {
    await ownTasks.delete([staffId, taskId])
    await cursors.update(staffId, { tasksHash: null })
  })
}

/**
 * Stores a page of changes together with its cursor, in one transaction: half a page never counts as read. Sealed before the write, for a transaction
 * ends by itself while something else is waited for.
 */
export async function applyPull(ctx: Opened, answer: PullAnswer): Promise<void> {
  const { cache } = ctx.db
  const owner = clerkOf(ctx).staffId
  const cases = await Promise.all(
    answer.cases.map(async (one) => ({ owner, id: one.caseId, box: await ctx.vault.seal(aboutCase(one.caseId), one) })),
  )
  const tasks = await Promise.all(
    (answer.tasks ?? []).map(async (one) => ({
      ...{ owner, id: one.taskId },
      box: await ctx.vault.seal(aboutTask(one.taskId), one),
    })),
  )
  const handover = await handoverToKeep(ctx, answer)
  await cache.transaction('rw', cache.ownCases, cache.ownTasks, cache.cursors, async () => {
    if (answer.reset) await cache.ownCases.where({ owner }).delete()
    await cache.ownCases.bulkPut(cases)
    await cache.ownCases.bulkDelete(answer.gone.map((id): [string, string] => [owner, id]))
    if (answer.tasks !== null) {
      await cache.ownTasks.where({ owner }).delete()
      await cache.ownTasks.bulkPut(tasks)
    }
    await cache.cursors.put({ owner, cursor: answer.cursor, tasksHash: answer.tasksHash, ...handover })
  })
}

const aboutCase = (caseId: string) => `case/${caseId}`
const aboutTask = (taskId: string) => `task/${taskId}`
