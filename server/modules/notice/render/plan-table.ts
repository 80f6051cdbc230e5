import { breakLines } from './break-lines'
import type { Typesetter } from './glyph-run'
import { CONTENT_END, CONTENT_WIDTH, PAGE, type PagePlan, put, SIZE } from './page-plan'

const PAD = 5
const LINE = SIZE.table * 1.4

/** 表格 — columns as parts of the width; the head, if any, comes again on every page. */
export type TablePlan = {
  readonly widths: readonly number[]
  readonly head: readonly string[] | null
  readonly rows: readonly (readonly string[])[]
  readonly boldFirst: boolean
}

/** Lays a bordered table out; a row that is taller than a page goes on the next one. */
export function planTable(plan: PagePlan, table: TablePlan, type: Typesetter): void {
  const widths = toPoints(table.widths)
  const head = table.head === null ? null : toLines(table.head, widths, type)
  const headHeight = head === null ? 0 : heightOf(head)
  const full = CONTENT_END - PAGE.margin - headHeight
  if (head !== null) {
    const first = table.rows[0]
    startPage(plan, headHeight + (first === undefined ? 0 : Math.min(full, heightOf(toLines(first, widths, type)))))
    putRow(plan, head, widths, () => true)
  }
  const goOn = () => {
    plan.pages.push([])
    plan.y = PAGE.margin
    if (head !== null) putRow(plan, head, widths, () => true)
  }
  for (const row of table.rows) {
    let cells = toLines(row, widths, type)
    const height = heightOf(cells)
    if (plan.y + Math.min(height, full) > CONTENT_END && plan.y > PAGE.margin + headHeight) goOn()
    while (heightOf(cells) > CONTENT_END - plan.y) {
      const fits = Math.max(1, Math.floor((CONTENT_END - plan.y - 2 * PAD) / LINE))
      putRow(
        plan,
        cells.map((lines) => lines.slice(0, fits)),
        widths,
        (column) => table.boldFirst && column === 0,
      )
      cells = cells.map((lines) => lines.slice(fits))
      goOn()
    }
    putRow(plan, cells, widths, (column) => table.boldFirst && column === 0)
  }
  plan.y += 10
}

function startPage(plan: PagePlan, height: number): void {
  if (plan.y + height <= CONTENT_END) return
  plan.pages.push([])
  plan.y = PAGE.margin
}

function toPoints(widths: readonly number[]): number[] {
  const sum = widths.reduce((total, width) => total + width, 0)
  return widths.map((width) => (width / sum) * CONTENT_WIDTH)
}

function toLines(cells: readonly string[], widths: readonly number[], type: Typesetter): string[][] {
  return widths.map((width, column) => breakLines(cells[column] ?? '', (width - 2 * PAD) / SIZE.table, type.measure))
}

function heightOf(cells: readonly (readonly string[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * LINE + 2 * PAD
}

function putRow(
  plan: PagePlan,
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  bold: (column: number) => boolean,
): void {
  const top = plan.y
  const bottom = top + heightOf(cells)
  let x: number = PAGE.margin
  put(
    plan,
    { kind: 'line', x1: x, y1: top, x2: x + CONTENT_WIDTH, y2: top },
    { kind: 'line', x1: x, y1: bottom, x2: x + CONTENT_WIDTH, y2: bottom },
  )
  put(plan, { kind: 'line', x1: x, y1: top, x2: x, y2: bottom })
  widths.forEach((width, column) => {
    const lines = cells[column] ?? []
    lines.forEach((text, index) => {
      put(plan, {
        kind: 'text',
        x: x + PAD,
        y: top + PAD + index * LINE + SIZE.table,
        size: SIZE.table,
        text,
        bold: bold(column),
      })
    })
    x += width
    put(plan, { kind: 'line', x1: x, y1: top, x2: x, y2: bottom })
  })
  plan.y = bottom
}
