import type { NoticeTemplate } from '@shared/notice/notice-template'
import type { Tx } from '../../../platform/db'

/** The newest version of every template, as it is stored. */
export async function listNewest(
  tx: Tx,
): Promise<ReadonlyMap<string, { version: number; body: unknown; publishedAt: Date }>> {
  const rows = await tx.noticeTemplate.findMany({
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
    distinct: ['key'],
    select: { key: true, version: true, body: true, publishedAt: true },
  })
  return new Map(rows.map(({ key, ...stored }) => [key, stored]))
}

/** Publishes one version; those before it stay for the papers that they made. */
export async function insertTemplate(
  tx: Tx,
  one: { readonly template: NoticeTemplate; readonly version: number; readonly at: Date },
): Promise<void> {
  const { key, kind } = one.template
  await tx.noticeTemplate.create({
    data: { key, kind, version: one.version, body: one.template as object, publishedAt: one.at },
  })
}
