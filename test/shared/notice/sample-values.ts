import { readFileSync } from 'node:fs'
import type { NoticeValues } from '@shared/notice/fill'
import { CountyNotices, NoticeLibrary, type NoticeTemplate } from '@shared/notice/notice-template'
import * as z from 'zod/mini'

const DATA = new URL('../../../prisma/seed/data/', import.meta.url)

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, DATA), 'utf8'))
}

const library = z.parse(NoticeLibrary, read('notices.json'))
const county = z.parse(CountyNotices, read('notices-county.json'))
export const templates: readonly NoticeTemplate[] = [...library.notices, ...county.notices]
export const papers = templates.filter((template) => template.kind === 'paper')
export const rules = { remedies: library.remedies, smsRule: library.smsRule }

/** A template by key; the test stops when there is none. */
export function templateOf(key: string): NoticeTemplate {
  const found = templates.find((template) => template.key === key)
  if (found === undefined) throw new Error(`no template ${key}`)
  return found
}

const CELLS: Readonly<Record<string, string>> = {
  name: '经营场所和仓储场所平面图、租赁合同或者产权证明',
  form: '原件核对，收复印件',
  copies: '1',
  pages: '3',
  note: '加盖公章',
  source: '本人提供',
  problem: '缺少第 2 页，看不清签名',
  ask: '补交完整的一份，签名处写清楚',
  how: '补交原件',
  by: '2026年11月30日',
  number: '演山农许〔2026〕3号',
  content: '同意',
  village: '咸宜村',
  hash: '9f2c…07ab',
  caseNumber: '430423-261121-YH201-000007-N',
  applicantMasked: '李*',
  item: '残疾人证新办',
  originals: '2',
}

/** The example values that the data itself gives, with `rows` rows in every table. */
export function sampleValues(template: NoticeTemplate, rows = 3): NoticeValues {
  const text: Record<string, string> = { note: '无' }
  for (const item of library.placeholders) text[item.name] = item.example
  for (const item of template.placeholders) text[item.name] = item.example
  const tables: Record<string, Record<string, string>[]> = {}
  for (const block of template.body) {
    if (block.b === 'table') tables[block.each] = Array.from({ length: rows }, () => ({ ...CELLS }))
  }
  return { text, tables }
}
