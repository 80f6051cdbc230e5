import { breakLines, widthOf } from './break-lines'
import type { Typesetter } from './glyph-run'
import { CONTENT_END, CONTENT_WIDTH, newPage, PAGE, type PagePlan, put, SIZE } from './page-plan'

/** Left and right of the words; above and below them the paper's spacing decides. */
const PAD = 5
const LINE = SIZE.table * 1.4
/** Columns so narrow hold numbers and marks: they stand in the middle. */
const NARROW = 0.11

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
  const pad = plan.spacing.pad
  const head = table.head === null ? null : toLines(table.head, widths, type)
  const headHeight = head === null ? 0 : heightOf(head, pad)
  const full = CONTENT_END - PAGE.margin - headHeight
  const putOne = (cells: string[][], bold: (column: number) => boolean) => putRow(plan, { cells, widths, bold }, type)
  const boldFirst = (column: number) => table.boldFirst && column === 0
  if (head !== null) {
    const first = table.rows[0]
    const firstHeight = first === undefined ? 0 : Math.min(full, heightOf(toLines(first, widths, type), pad))
    if (plan.y + headHeight + firstHeight > CONTENT_END) newPage(plan)
    putOne(head, () => true)
  }
  const goOn = () => {
    newPage(plan)
    if (head !== null) putOne(head, () => true)
  }
  for (const [index, row] of table.rows.entries()) {
    let cells = toLines(row, widths, type)
    // The last row goes with the seal to its page.
    const tail = index === table.rows.length - 1 ? plan.tail + 4 + pad : 0
    const need = Math.min(heightOf(cells, pad) + tail, full)
    if (plan.y + need > CONTENT_END && plan.y > PAGE.margin + headHeight) goOn()
    while (heightOf(cells, pad) > CONTENT_END - plan.y) {
      const fits = Math.max(1, Math.floor((CONTENT_END - plan.y - 2 * pad) / LINE))
      putOne(
        cells.map((lines) => lines.slice(0, fits)),
        boldFirst,
      )
      cells = cells.map((lines) => lines.slice(fits))
      goOn()
    }
    putOne(cells, boldFirst)
  }
  plan.y += 4 + pad
}

function toPoints(widths: readonly number[]): number[] {
  const sum = widths.reduce((total, width) => total + width, 0)
  return widths.map((width) => (width / sum) * CONTENT_WIDTH)
}

function toLines(cells: readonly string[], widths: readonly number[], type: Typesetter): string[][] {
  return widths.map((width, column) => breakLines(cells[column] ?? '', (width - 2 * PAD) / SIZE.table, type.measure))
}

function heightOf(cells: readonly (readonly string[])[], pad: number): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * LINE + 2 * pad
}

type RowPlan = {
  readonly cells: readonly (readonly string[])[]
  readonly widths: readonly number[]
  readonly bold: (column: number) => boolean
}

function putRow(plan: PagePlan, { cells, widths, bold }: RowPlan, type: Typesetter): void {
  const top = plan.y
  const height = heightOf(cells, plan.spacing.pad)
  const bottom = top + height
  let x: number = PAGE.margin
  put(
    plan,
    { kind: 'line', x1: x, y1: top, x2: x + CONTENT_WIDTH, y2: top },
    { kind: 'line', x1: x, y1: bottom, x2: x + CONTENT_WIDTH, y2: bottom },
    { kind: 'line', x1: x, y1: top, x2: x, y2: bottom },
  )
  widths.forEach((width, column) => {
    const lines = cells[column] ?? []
    const above = (height - lines.length * LINE) / 2
    lines.forEach((text, index) => {
      const middle = (width - widthOf(text, type.measure) * SIZE.table) / 2
      put(plan, {
        kind: 'text',
        x: x + (width <= CONTENT_WIDTH * NARROW ? middle : PAD),
        y: top + above + index * LINE + SIZE.table * 1.12,
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
