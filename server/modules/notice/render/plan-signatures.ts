import { widthOf } from './break-lines'
import type { Typesetter } from './glyph-run'
import { CONTENT_WIDTH, keepRoom, PAGE, type PagePlan, put, SIZE } from './page-plan'

/** Width left for a name written by hand, and the least that is enough. */
const PEN_WIDTH = 150
const PEN_LEAST = 90
const HALF = CONTENT_WIDTH / 2

/** 签名行 — a rule to write on where nothing is filled in; two short ones share a line. */
export function planSignatures(plan: PagePlan, lines: readonly string[], type: Typesetter): void {
  const height = SIZE.body * plan.spacing.line + 8
  const isShort = (line: string) =>
    widthOf(line, type.measure) * SIZE.body + (isOpen(line) ? PEN_LEAST : 0) <= HALF - SIZE.body
  plan.y += 6
  for (let index = 0; index < lines.length; index += 1) {
    const [first = '', second = ''] = lines.slice(index)
    const shared = second !== '' && isShort(first) && isShort(second)
    const isLast = index + (shared ? 2 : 1) >= lines.length
    keepRoom(plan, height + (isLast ? plan.tail : 0))
    planOne(plan, first, { x: PAGE.margin, width: shared ? HALF - SIZE.body : CONTENT_WIDTH }, type)
    if (shared) {
      planOne(plan, second, { x: PAGE.margin + HALF, width: HALF }, type)
      index += 1
    }
    plan.y += height
  }
}

function isOpen(line: string): boolean {
  return /[：:]$/.test(line)
}

function planOne(plan: PagePlan, line: string, box: { x: number; width: number }, type: Typesetter): void {
  const width = widthOf(line, type.measure) * SIZE.body
  put(plan, { kind: 'text', x: box.x, y: plan.y + SIZE.body + 4, size: SIZE.body, text: line })
  if (!isOpen(line)) return
  const x1 = box.x + width + 4
  const x2 = Math.min(x1 + PEN_WIDTH, box.x + box.width)
  put(plan, { kind: 'line', x1, y1: plan.y + SIZE.body + 8, x2, y2: plan.y + SIZE.body + 8 })
}
