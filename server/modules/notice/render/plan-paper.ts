import type { FilledBlock } from '@shared/notice/fill'
import { breakLines, widthOf } from './break-lines'
import type { Typesetter } from './glyph-run'
import { CONTENT_END, CONTENT_WIDTH, keepRoom, makePlan, PAGE, type PagePlan, put, SIZE } from './page-plan'
import { planSeal } from './plan-seal'
import { planTable } from './plan-table'

const BODY_LINE = SIZE.body * 1.7
/** Width left for a name written by hand. */
const PEN_WIDTH = 150

/** Lays the blocks of a paper out on pages; the foot is drawn when the number of pages is known. */
export function planPaper(blocks: readonly FilledBlock[], organ: string | null, type: Typesetter): PagePlan {
  const plan = makePlan()
  if (organ !== null) planCentred(plan, organ, { size: SIZE.body, bold: false }, type)
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    // The date stands under the seal, so the seal's block has drawn it already.
    if (block.b === 'date' && before?.b === 'seal') return
    planBlock(plan, block, after?.b === 'date' ? after.text : null, type)
  })
  return plan
}

function planBlock(plan: PagePlan, block: FilledBlock, dateBelow: string | null, type: Typesetter): void {
  switch (block.b) {
    case 'title':
      planCentred(plan, block.text, { size: SIZE.title, bold: true }, type)
      break
    case 'number':
      planRight(plan, block.text, SIZE.caption, type)
      break
    case 'addressee':
      planLines(plan, block.text, { indent: 0, bold: false }, type)
      break
    case 'heading':
      planLines(plan, block.text, { indent: 2, bold: true }, type)
      break
    case 'para':
      planLines(plan, block.text, { indent: 2, bold: false }, type)
      break
    case 'list':
      planLines(plan, block.intro, { indent: 2, bold: false }, type)
      block.items.forEach((item, index) => {
        planLines(plan, `${index + 1}．${item}`, { indent: 2, bold: false }, type)
      })
      break
    case 'date':
      plan.y += 8
      planRight(plan, block.text, SIZE.body, type, 2 * SIZE.body)
      break
    case 'keyValue':
      planCaption(plan, block.caption, type)
      planTable(
        plan,
        { widths: [0.26, 0.74], head: null, rows: block.rows.map((row) => [row.label, row.value]), boldFirst: true },
        type,
      )
      break
    case 'table':
      planCaption(plan, block.caption, type)
      planTable(
        plan,
        {
          widths: block.columns.map((column) => column.width),
          head: block.columns.map((column) => column.head),
          rows: block.rows,
          boldFirst: false,
        },
        type,
      )
      break
    case 'seal':
      planSeal(plan, { unit: block.text, kind: block.seal, date: dateBelow }, type)
      break
    case 'signature':
      planSignatures(plan, block.lines, type)
      break
    case 'slip':
      planSlip(plan, block.text, type)
      break
    case 'footer':
      break
  }
}

function planCentred(plan: PagePlan, text: string, style: { size: number; bold: boolean }, type: Typesetter): void {
  for (const line of breakLines(text, CONTENT_WIDTH / style.size, type.measure)) {
    const width = widthOf(line, type.measure) * style.size
    put(plan, { kind: 'text', x: (PAGE.width - width) / 2, y: plan.y + style.size, text: line, ...style })
    plan.y += style.size * 1.6
  }
}

function planRight(plan: PagePlan, text: string, size: number, type: Typesetter, gap = 0): void {
  keepRoom(plan, size * 1.8)
  for (const line of breakLines(text, CONTENT_WIDTH / size, type.measure)) {
    const width = widthOf(line, type.measure) * size
    put(plan, { kind: 'text', x: PAGE.width - PAGE.margin - gap - width, y: plan.y + size, size, text: line })
    plan.y += size * 1.8
  }
}

function planLines(plan: PagePlan, text: string, style: { indent: number; bold: boolean }, type: Typesetter): void {
  const lines = breakLines(text, CONTENT_WIDTH / SIZE.body, type.measure, style.indent)
  // 不留孤行: the first two lines of a paragraph stay together.
  keepRoom(plan, BODY_LINE * Math.min(2, lines.length))
  lines.forEach((line, index) => {
    keepRoom(plan, BODY_LINE)
    const x = PAGE.margin + (index === 0 ? style.indent * SIZE.body : 0)
    put(plan, { kind: 'text', x, y: plan.y + SIZE.body + 2, size: SIZE.body, text: line, bold: style.bold })
    plan.y += BODY_LINE
  })
}

function planCaption(plan: PagePlan, caption: string | null, type: Typesetter): void {
  plan.y += 4
  if (caption === null) return
  keepRoom(plan, 70)
  const [line = ''] = breakLines(caption, CONTENT_WIDTH / SIZE.caption, type.measure)
  put(plan, { kind: 'text', x: PAGE.margin, y: plan.y + SIZE.caption, size: SIZE.caption, text: line, bold: true })
  plan.y += SIZE.caption * 1.6
}

/** 签名行 — a rule to write on where nothing is filled in; two short ones share a line. */
function planSignatures(plan: PagePlan, lines: readonly string[], type: Typesetter): void {
  plan.y += 6
  for (const line of lines) {
    keepRoom(plan, BODY_LINE + 8)
    const width = widthOf(line, type.measure) * SIZE.body
    put(plan, { kind: 'text', x: PAGE.margin, y: plan.y + SIZE.body + 4, size: SIZE.body, text: line })
    if (/[：:]$/.test(line)) {
      const x1 = PAGE.margin + width + 4
      put(plan, {
        kind: 'line',
        x1,
        y1: plan.y + SIZE.body + 8,
        x2: Math.min(x1 + PEN_WIDTH, PAGE.width - PAGE.margin),
        y2: plan.y + SIZE.body + 8,
      })
    }
    plan.y += BODY_LINE + 8
  }
}

/** 签收栏 — below a line that is cut along. */
function planSlip(plan: PagePlan, text: string, type: Typesetter): void {
  const lines = breakLines(text, CONTENT_WIDTH / SIZE.slip, type.measure)
  const height = 30 + lines.length * SIZE.slip * 1.8
  keepRoom(plan, height)
  plan.y = Math.min(plan.y + 12, CONTENT_END - height)
  put(plan, { kind: 'line', x1: PAGE.margin, y1: plan.y, x2: PAGE.width - PAGE.margin, y2: plan.y, dashed: true })
  plan.y += 12
  for (const line of lines) {
    put(plan, { kind: 'text', x: PAGE.margin, y: plan.y + SIZE.slip, size: SIZE.slip, text: line })
    plan.y += SIZE.slip * 1.8
  }
}
