import { readFileSync } from 'node:fs'
import { makeListNumber } from '@shared/handover/list-number'
import { type SheetFacts, sheetPages } from '@shared/handover/sheet-pages'
import type { NoticeRules, NoticeTemplate } from '@shared/notice/notice-template'
import { describe, expect, it } from 'vitest'

const data = JSON.parse(readFileSync('prisma/seed/data/notices.json', 'utf8')) as Record<string, unknown>
const template = Object.values(data)
  .flatMap((part) => (Array.isArray(part) ? part : []))
  .find((one: { key?: string }) => one.key === 'handover') as NoticeTemplate
const world = { template, rules: {} as NoticeRules }

const facts = (cases: number, word: string | null = null): SheetFacts => ({
  number: makeListNumber({ point: 'YH213', on: '2026-03-02', sequence: 18 }),
  ...{ fromName: '永田村便民服务站', toName: '永和乡便民服务中心', handedAt: '2026-03-02T09:00:00.000Z' },
  ...{ sealNo: null, redirected: null, senderName: '罗玉婷', courier: '老陈', receiverName: null },
  papers: Array.from({ length: cases * 2 }, (_, at) => ({
    caseId: String(at >> 1),
    caseNumber: '430423-260302-YH213-000001-N',
    ...{ applicantMasked: '罗**', itemName: '高龄津贴申领', name: at % 2 === 0 ? '户口簿' : '身份证', pages: 2 },
    ...{ word, isWrong: word !== null && at === 0, leftOut: false },
  })),
})

const textOf = (page: unknown) => JSON.stringify(page)

describe('打印的移交清单', () => {
  it('one page: number, sums, one row a case with its papers, signature lines, page 1 of 1', () => {
    const [page, ...more] = sheetPages(facts(1), world)
    expect(more).toEqual([])
    const text = textOf(page)
    for (const words of [
      'YJ-YH213-260302-000018-',
      '1 件 4 页',
      '高龄津贴申领：户口簿、身份证',
      '罗玉婷，老陈送',
      '没有封签',
    ])
      expect(text).toContain(words)
    expect(text).toContain('第 1 页，共 1 页')
    expect(text).toContain('□')
  })

  it('many rows: columns and page number on each, head on the first, signatures on the last, no row lost', () => {
    const pages = sheetPages(facts(40), world)
    expect(pages.length).toBeGreaterThan(2)
    const tables = pages.map((page) => page.find((block) => block.b === 'table'))
    expect(tables.every((table) => table?.b === 'table' && table.columns.length === 7 && table.rows.length > 0)).toBe(
      true,
    )
    expect(tables.reduce((sum, table) => sum + (table?.b === 'table' ? table.rows.length : 0), 0)).toBe(40)
    expect(pages.filter((page) => page.some((block) => block.b === 'title'))).toHaveLength(1)
    expect(pages.map((page) => page.some((block) => block.b === 'signature')).lastIndexOf(true)).toBe(pages.length - 1)
    expect(textOf(pages.at(-1))).toContain(`第 ${pages.length} 页，共 ${pages.length} 页`)
  })

  it('after the check the box holds its word, and what is wrong is named', () => {
    const text = textOf(sheetPages(facts(1, '没到'), world))
    expect(text).toContain('差 1 样')
    expect(text).toContain('罗** 户口簿：没到')
    expect(text).not.toContain('□')
  })
})
