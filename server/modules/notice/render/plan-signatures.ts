import { breakLines, widthOf } from './break-lines'
import type { Typesetter } from './glyph-run'
import { CONTENT_WIDTH, keepRoom, PAGE, type PagePlan, put } from './page-plan'

/** Width left for a name written by hand, and the least that is enough. */
const PEN_WIDTH = 150
const PEN_LEAST = 90
const HALF = CONTENT_WIDTH / 2
const ABOVE = 6

/** 签名行 — a rule to write on where nothing is filled in; two short ones share a line, and all stay on one page. */
export function planSignatures(plan: PagePlan, lines: readonly string[], type: Typesetter): void {
  const { body } = plan.spacing
  keepRoom(plan, signaturesHeight(plan, lines, type) + plan.tail)
  plan.y += ABOVE
  for (const [left = '', right] of toRows(plan, lines, type)) {
    planOne(plan, left, { x: PAGE.margin, width: right === undefined ? CONTENT_WIDTH : HALF - body }, type)
    if (right !== undefined) planOne(plan, right, { x: PAGE.margin + HALF, width: HALF }, type)
    plan.y += rowHeight(plan)
  }
}

/** Room that signatures need together. */
export function signaturesHeight(plan: PagePlan, lines: readonly string[], type: Typesetter): number {
  return ABOVE + toRows(plan, lines, type).length * rowHeight(plan)
}

function rowHeight({ spacing }: PagePlan): number {
  return spacing.body * spacing.line + 8
}

/** A line that is too long goes on in the next row; two neighbours that are both short share one. */
function toRows({ spacing }: PagePlan, lines: readonly string[], type: Typesetter): string[][] {
  const { body } = spacing
  const isShort = (text: string) => widthOf(text, type.measure) * body + (isOpen(text) ? PEN_LEAST : 0) <= HALF - body
  const rows: string[][] = []
  for (let index = 0; index < lines.length; index += 1) {
    const [first = '', second] = lines.slice(index)
    if (second !== undefined && isShort(first) && isShort(second)) {
      rows.push([first, second])
      index += 1
    } else rows.push(...breakLines(first, CONTENT_WIDTH / body, type.measure).map((line) => [line]))
  }
  return rows
}

function isOpen(line: string): boolean {
  return /[：:]$/.test(line)
}

function planOne(plan: PagePlan, line: string, box: { x: number; width: number }, type: Typesetter): void {
  const size = plan.spacing.body
  const width = widthOf(line, type.measure) * size
  put(plan, { kind: 'text', x: box.x, y: plan.y + size + 4, size, text: line })
  if (!isOpen(line)) return
  const x1 = box.x + width + 4
  const x2 = Math.min(x1 + PEN_WIDTH, box.x + box.width)
  put(plan, { kind: 'line', x1, y1: plan.y + size + 8, x2, y2: plan.y + size + 8 })
}
