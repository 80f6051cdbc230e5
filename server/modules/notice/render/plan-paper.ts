import type { FilledBlock } from '@shared/notice/fill'
import { breakLines, widthOf } from './break-lines'
import type { Typesetter } from './glyph-run'
import {
  CONTENT_END,
  CONTENT_WIDTH,
  keepRoom,
  makePlan,
  PAGE,
  type PagePlan,
  put,
  SIZE,
  type Spacing,
} from './page-plan'
import { planSeal, SEAL_ROOM } from './plan-seal'
import { planSignatures, signaturesHeight } from './plan-signatures'
import { planTable } from './plan-table'

/** 三号, and 四号 for what would else spill over to another sheet（GB/T 9704 allows it to be adjusted）. */
const [ORDINARY, SMALL] = [16, 14]
/** From the ordinary to the dense, then to the loose, which takes words along to the page of a seal; a smaller size only saves a sheet. */
const SPACINGS: readonly Spacing[] = [
  { body: ORDINARY, line: 1.7, pad: 5 },
  { body: ORDINARY, line: 1.56, pad: 4 },
  { body: ORDINARY, line: 1.42, pad: 2.5 },
  { body: ORDINARY, line: 1.85, pad: 6 },
  { body: ORDINARY, line: 2, pad: 8 },
  { body: SMALL, line: 1.7, pad: 4 },
  { body: SMALL, line: 1.5, pad: 2.5 },
]
/** What belongs to the words before it, and must not begin a page. */
const LONELY: readonly string[] = ['signature', 'seal', 'slip', 'date']
/** The last line of a paragraph may stretch no gap; others reach the margin when so little is missing. */
const STRETCH_EMS = 3.2

/**
 * Lays the blocks of a paper out on as few pages as the spacing allows, none of which holds a seal alone; the foot is drawn when the
 * number of pages is known.
 */
export function planPaper(blocks: readonly FilledBlock[], organ: string | null, type: Typesetter): PagePlan {
  const plans: PagePlan[] = []
  for (const spacing of SPACINGS) {
    const plan = layOut(blocks, organ, { spacing, type })
    if (plan.pages.length === 1) return plan
    plans.push(plan)
  }
  const fewest = Math.min(...plans.map((plan) => plan.pages.length))
  const [ordinary] = plans
  if (ordinary === undefined) throw new RangeError('no spacing')
  const fair = plans.filter((plan) => !plan.begunBy.slice(1).some((kind) => LONELY.includes(kind)))
  return fair.find((plan) => plan.pages.length === fewest) ?? fair[0] ?? ordinary
}

function layOut(
  blocks: readonly FilledBlock[],
  organ: string | null,
  { spacing, type }: { spacing: Spacing; type: Typesetter },
): PagePlan {
  const plan = makePlan(spacing)
  if (organ !== null) planCentred(plan, organ, { size: SIZE.body, bold: false }, type)
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    // The date stands under the seal, so the seal's block has drawn it already.
    if (block.b === 'date' && before?.b === 'seal') return
    plan.block = block.b
    plan.tail = tailOf(plan, blocks.slice(index + 1), type)
    planBlock(plan, block, after?.b === 'date' ? after.text : null, type)
  })
  return plan
}

/** Height of the signatures, the seal and the slip that follow at once. */
function tailOf(plan: PagePlan, rest: readonly FilledBlock[], type: Typesetter): number {
  const end = rest.findIndex((block) => !LONELY.includes(block.b))
  const following = end === -1 ? rest : rest.slice(0, end)
  return following.reduce((height, block) => {
    if (block.b === 'seal') return height + SEAL_ROOM
    if (block.b === 'signature') return height + signaturesHeight(plan, block.lines, type)
    return block.b === 'slip' ? height + slipHeight(slipLines(block.text, type)) : height
  }, 0)
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
      planList(plan, block, type)
      break
    case 'date':
      plan.y += 8
      planRight(plan, block.text, plan.spacing.body, type, 2 * plan.spacing.body)
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

/** Only the last item stays with what follows the list. */
function planList(plan: PagePlan, list: Extract<FilledBlock, { b: 'list' }>, type: Typesetter): void {
  const { tail } = plan
  const texts = list.items.map((item, index) => (/^[□☐☑]/.test(item) ? item : `${index + 1}．${item}`))
  for (const [index, text] of [list.intro, ...texts].entries()) {
    plan.tail = index === texts.length ? tail : 0
    planLines(plan, text, { indent: 2, bold: false }, type)
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
  for (const line of breakLines(text, (CONTENT_WIDTH - gap) / size, type.measure)) {
    const width = widthOf(line, type.measure) * size
    put(plan, { kind: 'text', x: PAGE.width - PAGE.margin - gap - width, y: plan.y + size, size, text: line })
    plan.y += size * 1.8
  }
}

function planLines(plan: PagePlan, text: string, style: { indent: number; bold: boolean }, type: Typesetter): void {
  const size = plan.spacing.body
  const lineHeight = size * plan.spacing.line
  const lines = wholeLines(text, CONTENT_WIDTH / size, style.indent, type)
  // 不留孤行: the first two lines of a paragraph stay together.
  keepRoom(plan, lineHeight * Math.min(2, lines.length))
  lines.forEach((line, index) => {
    // Two lines of text go with the seal to its page（GB/T 9704: no page without text）.
    const left = lines.length - index
    keepRoom(plan, left === Math.min(2, lines.length) ? left * lineHeight + plan.tail : lineHeight)
    const indent = index === 0 ? style.indent * size : 0
    const missing = CONTENT_WIDTH - indent - widthOf(line, type.measure) * size
    const gaps = [...line].length - 1
    const full = index < lines.length - 1 && gaps > 0 && missing > 0 && missing < STRETCH_EMS * size
    put(plan, {
      kind: 'text',
      x: PAGE.margin + indent,
      y: plan.y + size + 2,
      size,
      text: line,
      bold: style.bold,
      ...(full ? { stretch: missing / gaps } : {}),
    })
    plan.y += lineHeight
  })
}

/** 不留孤字: where one sign and its mark would stand alone on the last line, the lines before give it company. */
function wholeLines(text: string, width: number, indent: number, type: Typesetter): string[] {
  const lines = breakLines(text, width, type.measure, indent)
  const isLonely = (broken: readonly string[]) => broken.length > 1 && [...(broken.at(-1) ?? '')].length < 3
  if (!isLonely(lines)) return lines
  const narrower = breakLines(text, width - 1, type.measure, indent)
  return narrower.length === lines.length && !isLonely(narrower) ? narrower : lines
}

function planCaption(plan: PagePlan, caption: string | null, type: Typesetter): void {
  plan.y += 4
  if (caption === null) return
  keepRoom(plan, 70)
  const [line = ''] = breakLines(caption, CONTENT_WIDTH / SIZE.caption, type.measure)
  put(plan, { kind: 'text', x: PAGE.margin, y: plan.y + SIZE.caption, size: SIZE.caption, text: line, bold: true })
  plan.y += SIZE.caption * 1.6
}

/** 签收栏 — below a line that is cut along. */
function planSlip(plan: PagePlan, text: string, type: Typesetter): void {
  const lines = slipLines(text, type)
  const height = slipHeight(lines)
  keepRoom(plan, height)
  plan.y = Math.min(plan.y + 10, CONTENT_END - height + 14)
  put(plan, { kind: 'line', x1: PAGE.margin, y1: plan.y, x2: PAGE.width - PAGE.margin, y2: plan.y, dashed: true })
  plan.y += 12
  for (const line of lines) {
    put(plan, { kind: 'text', x: PAGE.margin, y: plan.y + SIZE.slip, size: SIZE.slip, text: line })
    plan.y += SIZE.slip * 1.8
  }
}

function slipLines(text: string, type: Typesetter): string[] {
  return breakLines(text, CONTENT_WIDTH / SIZE.slip, type.measure)
}

function slipHeight(lines: readonly string[]): number {
  return 26 + lines.length * SIZE.slip * 1.8
}
