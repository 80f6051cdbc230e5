import { NoticeRules, NoticeTemplate } from '@shared/notice/notice-template'
import type { CountyWords } from '@shared/notice/paper-values'
import * as z from 'zod/mini'
import { keptMap, readOnce, type Tx } from '../../../platform/db'

/** A template as published, with the version that a notice keeps. */
export type PublishedTemplate = { readonly version: number; readonly template: NoticeTemplate }

/** A published template never changes, so it is read once. */
const keptTemplates = keptMap<string, PublishedTemplate>()

/** The newest version of a template, or one that a notice was made from. Throws when there is none: a seed or import is missing. */
export async function getTemplate(tx: Tx, key: string, version?: number): Promise<PublishedTemplate> {
  const published = await findTemplate(tx, key, version)
  if (published === null) throw new Error(`no notice template ${key}`)
  return published
}

/** The same for a template that a county may do without; null when it has published none. */
export async function findTemplate(tx: Tx, key: string, version?: number): Promise<PublishedTemplate | null> {
  const wanted = version ?? (await readOnce(tx, `template/${key}`, () => newestVersion(tx, key)))
  const kept = wanted === null ? undefined : keptTemplates.get(`${key}@${wanted}`)
  if (kept !== undefined) return kept
  const row =
    wanted === null ? null : await tx.noticeTemplate.findUnique({ where: { key_version: { key, version: wanted } } })
  if (row === null) return null
  const published = { version: row.version, template: z.parse(NoticeTemplate, row.body) }
  keptTemplates.set(`${key}@${row.version}`, published)
  return published
}

/** True when the county has published the template: what is said only where there are words for it asks first. */
export async function hasTemplate(tx: Tx, key: string): Promise<boolean> {
  return (await findTemplate(tx, key)) !== null
}

/** The newest versions of these templates in the order of their keys; what the county has not published is left out. One query. */
export async function listTemplates(tx: Tx, keys: readonly string[]): Promise<NoticeTemplate[]> {
  const rows = await tx.noticeTemplate.findMany({
    where: { key: { in: [...keys] } },
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
    distinct: ['key'],
  })
  const byKey = new Map(rows.map((row) => [row.key, row.body]))
  return keys.flatMap((key) => (byKey.has(key) ? [z.parse(NoticeTemplate, byKey.get(key))] : []))
}

async function newestVersion(tx: Tx, key: string): Promise<number | null> {
  const row = await tx.noticeTemplate.findFirst({
    where: { key },
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  return row?.version ?? null
}

/** Remedy paragraphs and the rule of messages, as the county published them. */
export function getRules(tx: Tx): Promise<NoticeRules> {
  return readOnce(tx, 'notice/rules', () => readRules(tx))
}

async function readRules(tx: Tx): Promise<NoticeRules> {
  const row = await tx.catalogueDocument.findUnique({ where: { key: 'noticeRules' } })
  if (row === null) throw new Error('no catalogue document noticeRules')
  return z.parse(NoticeRules, row.body)
}

/** The national hotline; a county may name its own number. */
const HOTLINE = '12345'
const COURT = '有管辖权的人民法院'

const Remedies = z.looseObject({
  reviewOrgan: z.optional(z.string()),
  court: z.optional(z.string()),
  reviewUrl: z.optional(z.string()),
  supervisePhone: z.optional(z.string()),
})

/** Where this county's people go for review and to court; what the county left open prints in the law's own words. */
export function getCountyWords(tx: Tx): Promise<CountyWords> {
  return readOnce(tx, 'notice/words', () => readCountyWords(tx))
}

async function readCountyWords(tx: Tx): Promise<CountyWords> {
  const row = await tx.catalogueDocument.findUnique({ where: { key: 'remedies' } })
  const words = z.parse(Remedies, row?.body ?? {})
  return {
    reviewOrgan: words.reviewOrgan ?? '本级人民政府',
    court: words.court === undefined || words.court.includes('{') ? COURT : words.court,
    reviewUrl: words.reviewUrl ?? '本级人民政府网站的行政复议入口',
    supervisePhone: words.supervisePhone ?? HOTLINE,
  }
}
