import { NoticeTemplate } from '@shared/notice/notice-template'
import type { Tx } from '../../../platform/db'

/** The newest version of each of these templates, by key. */
export async function listNewestTemplates(tx: Tx, keys: readonly string[]): Promise<NoticeTemplate[]> {
  const rows = await tx.noticeTemplate.findMany({
    where: { key: { in: [...keys] } },
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
    distinct: ['key'],
  })
  return rows.map((row) => NoticeTemplate.parse(row.body))
}
