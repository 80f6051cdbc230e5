import type { Tx } from '../../platform/db'
import type { Task } from '../../platform/db/generated/client'
import { Prisma } from '../../platform/db/generated/client'

export type { Task }

export type NewTask = Pick<
  Task,
  | 'taskId'
  | 'county'
  | 'caseId'
  | 'kind'
  | 'title'
  | 'unitId'
  | 'role'
  | 'pointId'
  | 'staffId'
  | 'accountId'
  | 'dueOn'
  | 'openedAt'
> & { readonly detail: object }

/** Opens tasks. */
export async function insertTasks(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return
  await tx.task.createMany({ data: tasks.map((task) => ({ ...task, state: 'waiting' })) })
}

/** Closes the open tasks of a case by kind; `null` closes all of them (the case ended), those of `except` apart. */
export async function closeTasks(
  tx: Tx,
  change: {
    caseId: string
    kinds: readonly string[] | null
    except?: readonly string[]
    state: 'done' | 'cancelled'
    by: string
    at: Date
  },
): Promise<void> {
  const { kinds, except = [] } = change
  await tx.task.updateMany({
    where: {
      caseId: change.caseId,
      state: { in: ['waiting', 'claimed'] },
      kind: { notIn: [...except], ...(kinds === null ? {} : { in: [...kinds] }) },
    },
    data: { state: change.state, closedAt: change.at, closedBy: change.by },
  })
}

/** Closes open tasks of one kind that are about certain things within the case: one question of many. */
export async function closeTasksAbout(
  tx: Tx,
  change: { caseId: string; kind: string; refs: readonly string[]; by: string; at: Date },
): Promise<void> {
  for (const ref of change.refs) {
    await tx.task.updateMany({
      where: {
        caseId: change.caseId,
        kind: change.kind,
        state: { in: ['waiting', 'claimed'] },
        detail: { path: ['ref'], equals: ref },
      },
      data: { state: 'done', closedAt: change.at, closedBy: change.by },
    })
  }
}

/** Gives open tasks of a case a new due day. */
export async function moveTasksTo(
  tx: Tx,
  change: { caseId: string; kinds: readonly string[]; dueOn: string },
): Promise<void> {
  await tx.task.updateMany({
    where: { caseId: change.caseId, kind: { in: [...change.kinds] }, state: { in: ['waiting', 'claimed'] } },
    data: { dueOn: change.dueOn },
  })
}

/** 改期 — an open task of a case that was due on one day gets another: the clock that it follows was moved. */
export type Redating = { readonly caseId: string; readonly kind: string; readonly from: string; readonly to: string }

/** Re-dates the open tasks of many cases at once; each at most one time. */
export async function redateTasks(tx: Tx, changes: readonly Redating[]): Promise<void> {
  if (changes.length === 0) return
  const [ids, kinds] = [changes.map((one) => one.caseId), changes.map((one) => one.kind)]
  const [froms, tos] = [changes.map((one) => one.from), changes.map((one) => one.to)]
  await tx.$executeRaw`
    UPDATE "Task" t SET "dueOn" = v."to"
    FROM unnest(${ids}::uuid[], ${kinds}::text[], ${froms}::text[], ${tos}::text[]) AS v("caseId", "kind", "from", "to")
    WHERE t."caseId" = v."caseId" AND t."kind" = v."kind" AND t."dueOn" = v."from" AND t."state" IN ('waiting', 'claimed')`
}

/** Closes one open task that belongs to no case. */
export async function endTask(tx: Tx, end: { taskId: string; by: string; at: Date }): Promise<void> {
  await tx.task.updateMany({
    where: { taskId: end.taskId, state: { in: ['waiting', 'claimed'] } },
    data: { state: 'done', closedAt: end.at, closedBy: end.by },
  })
}

/** One task, locked; null when it does not exist. */
export async function findTaskForUpdate(tx: Tx, taskId: string): Promise<Task | null> {
  await tx.$executeRaw`SELECT 1 FROM "Task" WHERE "taskId" = ${taskId}::uuid FOR UPDATE`
  return tx.task.findUnique({ where: { taskId } })
}

/** Marks a task as done with its proof. */
export async function saveTaskResult(
  tx: Tx,
  change: { taskId: string; state: 'done' | 'waiting'; result: object; by: string; at: Date },
): Promise<void> {
  await tx.task.update({
    where: { taskId: change.taskId },
    data: {
      state: change.state,
      result: change.result,
      ...(change.state === 'done' ? { closedAt: change.at, closedBy: change.by } : {}),
    },
  })
}

/** Whose tasks: those of the posts (a unit with a role), of their units where no role is named, and of the points. */
export type TaskScope = {
  readonly county: string
  readonly posts: readonly { readonly unit: string; readonly role: string }[]
  readonly points: readonly string[]
}

/** A task with what its row in a list shows of the case. */
export type TaskWithCase = Task & { number: string | null; applicantMasked: string | null; itemName: string | null }

/** Open tasks of posts and of points, nearest due day first; at most 200. */
export async function listTasks(tx: Tx, scope: TaskScope, kind: string | null): Promise<TaskWithCase[]> {
  return tx.$queryRaw<TaskWithCase[]>`
    SELECT t.*, c."number", c."applicantMasked", c."itemName"
    FROM "Task" t LEFT JOIN "Case" c ON c."caseId" = t."caseId"
    WHERE ${openIn(scope)} AND ${kind === null ? Prisma.sql`TRUE` : Prisma.sql`t."kind" = ${kind}`}
    ORDER BY COALESCE(t."dueOn", '9999-12-31'), t."taskId" LIMIT 200`
}

function openIn(scope: TaskScope): Prisma.Sql {
  const [units, roles] = [scope.posts.map((post) => post.unit), scope.posts.map((post) => post.role)]
  return Prisma.sql`t."county" = ${scope.county} AND t."state" IN ('waiting', 'claimed')
    AND (t."pointId" = ANY(${[...scope.points]})
      OR (t."unitId" = ANY(${units}) AND (t."role" IS NULL OR (t."unitId", t."role") IN (
        SELECT unit, role FROM unnest(${units}::text[], ${roles}::text[]) AS post(unit, role)))))`
}

/** How many open tasks a scope has of each kind, and how many are late. */
export async function countTasks(
  tx: Tx,
  scope: TaskScope,
  today: string,
): Promise<{ kind: string; open: number; late: number }[]> {
  return tx.$queryRaw<{ kind: string; open: number; late: number }[]>`
    SELECT t."kind", count(*)::int AS open, (count(*) FILTER (WHERE t."dueOn" < ${today}))::int AS late
    FROM "Task" t WHERE ${openIn(scope)} GROUP BY t."kind" ORDER BY t."kind"`
}

/** Open tasks of one case, for the case's own page. */
export async function listTasksOfCase(tx: Tx, caseId: string): Promise<Task[]> {
  return tx.task.findMany({ where: { caseId, state: { in: ['waiting', 'claimed'] } }, orderBy: { openedAt: 'asc' } })
}

/** How many open tasks lie with these posts. */
export async function countTasksAt(tx: Tx, county: string, posts: TaskScope['posts']): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Task" t WHERE ${openIn({ county, posts, points: [] })}`
  return row?.count ?? 0
}
