import { toShanghaiDate, toShanghaiTime } from '../kernel/instant'
import { type FilledBlock, fillTemplate } from '../notice/fill'
import type { NoticeRules, NoticeTemplate } from '../notice/notice-template'
import { formatListNumber } from './list-number'

/** What the printed list says; the same whether it was just made or comes from the server. */
export type SheetFacts = {
  readonly number: string
  readonly fromName: string
  readonly toName: string
  readonly handedAt: string
  readonly sealNo: string | null
  /** Why it goes to another point than usual. */
  readonly redirected: string | null
  readonly senderName: string
  readonly courier: string | null
  readonly receiverName: string | null
  readonly papers: readonly {
    readonly caseId: string
    readonly caseNumber: string
    readonly applicantMasked: string
    readonly itemName: string
    readonly name: string
    readonly pages: number | null
    /** What stands in the column of the check, and in the line of differences: null for nothing yet. */
    readonly word: string | null
    readonly isWrong: boolean
    readonly leftOut: boolean
  }[]
}

/** What the template prints for the receiver to tick; the word of the check stands there once it was made. */
const BOX = '□'
/** Millimetres of a page that rows may take, after bar code, head, columns and foot; measured on the printed sheet. */
const FIRST_PAGE_MM = 140
const NEXT_PAGE_MM = 210
/** What stands below the last row: the note, the differences, the signatures. */
const TAIL_MM = 62
/** A row of so many lines: the number takes two, the item as many as its signs need in its column. */
const LINE_MM = 5.8
const ROW_EDGE_MM = 2.6
const SIGNS_A_LINE = 10
/** Written by hand when the bag is opened. */
const BLANK = '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'

/**
 * 移交清单的每一页 — the template filled, one list of blocks a page: head and sums on the first, signatures on the last, columns and page number on each.
 * Throws MissingValueError where the county's template asks for more than the list knows.
 */
export function sheetPages(
  facts: SheetFacts,
  world: { readonly template: NoticeTemplate; readonly rules: NoticeRules },
): FilledBlock[][] {
  const rows = rowsOf(facts)
  const blocks = fillTemplate(world.template, { text: textOf(facts), tables: { cases: rows } }, { rules: world.rules })
  const at = blocks.findIndex((block) => block.b === 'table')
  const table = blocks[at]
  if (table?.b !== 'table') return [blocks]
  const checked = table.rows.map((row, index) => row.map((cell) => (cell === BOX ? rows[index]?.check || cell : cell)))
  const cuts = cutRows(checked)
  const footer = blocks.find((block) => block.b === 'footer')
  return cuts.map((part, page) => {
    const isFirst = page === 0
    const isLast = page === cuts.length - 1
    const tail = blocks.slice(at + 1).filter((block) => block.b !== 'footer')
    const head = isFirst ? blocks.slice(0, at) : []
    return [
      ...head,
      { ...table, rows: part },
      ...(isLast ? tail : []),
      ...(footer?.b === 'footer' ? [withPage(footer, page + 1, cuts.length)] : []),
    ]
  })
}

function withPage(footer: Extract<FilledBlock, { b: 'footer' }>, page: number, of: number): FilledBlock {
  return { ...footer, text: footer.text.replace('{page}', `第 ${page} 页，共 ${of} 页`) }
}

/** Rows by page: as many as fit, and on the last page the tail as well. */
function cutRows(rows: readonly (readonly string[])[]): (readonly string[])[][] {
  const pages: (readonly string[])[][] = [[]]
  let left = FIRST_PAGE_MM
  for (const [at, row] of rows.entries()) {
    const needs = heightOf(row) + (at === rows.length - 1 ? TAIL_MM : 0)
    if (needs > left && pages.at(-1)?.length !== 0) {
      pages.push([])
      left = NEXT_PAGE_MM
    }
    pages.at(-1)?.push(row)
    left -= heightOf(row)
  }
  return pages
}

function heightOf(row: readonly string[]): number {
  const longest = Math.max(...row.map((cell) => (/^[\x20-\x7e]*$/.test(cell) ? 0 : [...cell].length)))
  return Math.max(2, Math.ceil(longest / SIGNS_A_LINE)) * LINE_MM + ROW_EDGE_MM
}

function textOf(facts: SheetFacts): Record<string, string> {
  const going = facts.papers.filter((paper) => !paper.leftOut)
  const wrong = facts.papers.filter((paper) => paper.isWrong || paper.leftOut)
  const redirected = facts.redirected === null ? [] : [`改送${facts.toName}：${facts.redirected}`]
  const nothing = going.every((paper) => paper.word === null) ? BLANK : '无'
  return {
    batchNumber: formatListNumber(facts.number),
    fromPlace: facts.fromName,
    toPlace: facts.toName,
    handAt: momentText(facts.handedAt),
    caseCount: String(new Set(going.map((paper) => paper.caseId)).size),
    pageCount: String(going.reduce((sum, paper) => sum + (paper.pages ?? 1), 0)),
    sealNo: facts.sealNo ?? '没有封签',
    note:
      [...redirected, ...wrong.map((paper) => `${paper.applicantMasked} ${paper.name}：${paper.word ?? ''}`)].join(
        '；',
      ) || nothing,
    fromOfficer: facts.courier === null ? facts.senderName : `${facts.senderName}，${facts.courier}送`,
    toOfficer: facts.receiverName ?? '',
  }
}

/** One row a case: its papers by name, how many, how many pages. */
function rowsOf(facts: SheetFacts): Record<string, string>[] {
  const cases = new Map<string, SheetFacts['papers'][number][]>()
  for (const paper of facts.papers.filter((one) => !one.leftOut))
    cases.set(paper.caseId, [...(cases.get(paper.caseId) ?? []), paper])
  return [...cases.values()].flatMap((papers) => {
    const [first] = papers
    if (first === undefined) return []
    const said = papers.every((paper) => paper.word !== null)
    const wrong = papers.filter((paper) => paper.isWrong).length
    return [
      {
        caseNumber: first.caseNumber,
        applicantMasked: first.applicantMasked,
        item: `${first.itemName}：${papers.map((paper) => paper.name).join('、')}`,
        originals: String(papers.length),
        pages: String(papers.reduce((sum, paper) => sum + (paper.pages ?? 1), 0)),
        check: said ? (wrong === 0 ? '齐' : `差 ${wrong} 样`) : '',
      },
    ]
  })
}

/** 2026年11月21日 17时00分 */
function momentText(at: string): string {
  const [hour = '', minute = ''] = toShanghaiTime(at).split(':')
  const day = toShanghaiDate(at)
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${Number(hour)}时${minute}分`
}
