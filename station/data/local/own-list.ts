import { parseCaseNumber } from '@shared/case/number/case-number'
import { parseQueryCode } from '@shared/case/number/query-code'
import type { OwnCase } from '@shared/station/view/own-case'
import type { PullAnswer, PullCursor } from '@shared/sync/protocol'
import type { DeviceContext } from '../device-context'
import { byDueDay, byLastChange, type OwnListSource } from '../own-list-source'

/** Cases and tasks of the point as this device last heard of them. */
export function localOwnList(ctx: Pick<DeviceContext, 'db'>): OwnListSource {
  const { cache } = ctx.db
  return {
    listCases: async () => (await cache.cases.toArray()).sort(byLastChange),
    listTasks: async () => (await cache.tasks.toArray()).sort(byDueDay),
    findCase: async (by) => {
      const number = by.number === undefined ? null : parseCaseNumber(by.number)?.number
      if (number != null) return (await cache.cases.where({ number }).first()) ?? null
      const queryCode = by.queryCode === undefined ? null : parseQueryCode(by.queryCode)
      return queryCode === null ? null : ((await cache.cases.where({ queryCode }).first()) ?? null)
    },
  }
}

/** One case as it lies here. */
export async function findOwnCase(ctx: Pick<DeviceContext, 'db'>, caseId: string): Promise<OwnCase | null> {
  return (await ctx.db.cache.cases.get(caseId)) ?? null
}

/** Ids of the cases that lie here, in order. */
export async function listCaseIds(ctx: Pick<DeviceContext, 'db'>): Promise<string[]> {
  return (await ctx.db.cache.cases.toCollection().primaryKeys()).sort()
}

/** Where the next pull goes on; null at the beginning. */
export async function readCursor(ctx: Pick<DeviceContext, 'db'>): Promise<PullCursor | null> {
  return (await ctx.db.cache.cursors.get('cursor'))?.cursor ?? null
}

/** Hash of the tasks that lie here; null for none. */
export async function readTasksHash(ctx: Pick<DeviceContext, 'db'>): Promise<string | null> {
  return (await ctx.db.cache.cursors.get('cursor'))?.tasksHash ?? null
}

/** Stores a page of changes together with its cursor, in one transaction: half a page never counts as read. */
export async function applyPull(ctx: Pick<DeviceContext, 'db'>, answer: PullAnswer): Promise<void> {
  const { cache } = ctx.db
  await cache.transaction('rw', cache.cases, cache.tasks, cache.cursors, async () => {
    if (answer.reset) await cache.cases.clear()
    await cache.cases.bulkPut(answer.cases)
    await cache.cases.bulkDelete(answer.gone)
    if (answer.tasks !== null) {
      await cache.tasks.clear()
      await cache.tasks.bulkPut(answer.tasks)
    }
    await cache.cursors.put({ key: 'cursor', cursor: answer.cursor, tasksHash: answer.tasksHash })
  })
}
