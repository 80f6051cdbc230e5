import { NoticeTemplate } from '@shared/notice/notice-template'
import { templateFaults } from '@shared/notice/template-faults'
import { type FieldProblem, problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { Tx } from '../../../platform/db'
import { hashOf } from '../../../platform/trpc'
import { insertTemplate, listNewest } from '../store/published-store'

/**
 * 发布文书和消息的模板 — checks every row and gives the next version to what changed; papers keep the version that they were made by. Templates that are
 * not among the rows stay as they are. All or nothing. Answers the keys that got a new version. Throws `catalogue.refused` with every row that cannot be.
 */
export async function publishTemplates(tx: Tx, rows: readonly unknown[], at: Date): Promise<string[]> {
  const faults: FieldProblem[] = []
  const templates = rows.flatMap((row, index) => {
    const parsed = z.safeParse(NoticeTemplate, row)
    const name = nameOf(row) ?? `第 ${index + 1} 条`
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map((one) => ({ path: `${name}.${one.path.join('.')}`, message: '格式不对。' })),
      )
      return []
    }
    faults.push(
      ...templateFaults(parsed.data).map((one) => ({ path: `${name}.${one.path}`, message: `${one.what}。` })),
    )
    return [parsed.data]
  })
  const keys = templates.map((one) => one.key)
  for (const key of new Set(keys.filter((one, index) => keys.indexOf(one) !== index)))
    faults.push({ path: key, message: '写了两次。留一个。' })
  if (faults.length > 0) throw problem('catalogue.refused', { count: faults.length }, faults.slice(0, 200))
  const newest = await listNewest(tx)
  const changed = templates.filter((one) => !isEqual(newest.get(one.key)?.body, one))
  for (const template of changed)
    await insertTemplate(tx, { template, version: (newest.get(template.key)?.version ?? 0) + 1, at })
  return changed.map((one) => one.key)
}

function isEqual(before: unknown, now: NoticeTemplate): boolean {
  return before !== undefined && Buffer.from(hashOf(before)).equals(Buffer.from(hashOf(now)))
}

function nameOf(row: unknown): string | null {
  const key = row !== null && typeof row === 'object' && 'key' in row ? row.key : null
  return typeof key === 'string' ? key : null
}
