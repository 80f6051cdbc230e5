import type { SealKind } from '@shared/notice/notice-template'
import { breakLines, widthOf } from './break-lines'
import type { Typesetter } from './glyph-run'
import { keepRoom, type Mark, PAGE, type PagePlan, put, SIZE } from './page-plan'

/** A county organ's seal measures 42 mm across（国发〔1999〕25号）. */
const RADIUS = 59.5
/** 成文日期右空四字. */
const RIGHT_GAP = 4 * SIZE.body
/** Height of the place for a seal. */
export const SEAL_ROOM = 2 * RADIUS + 22

/** Words on the placeholder that stands for an electronic seal until a county connects its seal service. */
const SEAL_WORDS: Readonly<Record<SealKind, string>> = { official: '', acceptance: '受理专用章' }
const DEMO_WORDS = '（演示印章）'
const SMALL = 8

/** 用印处 — the seal lies over the organ's name and the date, which stand a little below its middle（GB/T 9704）. */
export function planSeal(
  plan: PagePlan,
  seal: { unit: string; kind: SealKind; date: string | null },
  type: Typesetter,
): void {
  keepRoom(plan, SEAL_ROOM + plan.tail)
  const top = plan.y
  const size = plan.spacing.body
  const right = PAGE.width - PAGE.margin - RIGHT_GAP / 2
  const unit = evenLines(seal.unit, (right - PAGE.margin) / size, type)
  const widthIn = (text: string) => widthOf(text, type.measure) * size
  const widest = Math.max(2 * RADIUS, ...unit.map(widthIn))
  const centreX = right - widest / 2
  const centreY = top + RADIUS + 4
  const putCentred = (text: string, y: number) =>
    put(plan, { kind: 'text', x: centreX - widthIn(text) / 2, y, size, text })
  // Black words lie over the red seal, so that they stay readable on a grey print.
  put(plan, ...sealMarks(seal, { x: centreX, y: centreY }, type))
  for (const [index, line] of unit.entries()) putCentred(line, centreY + 16 - (unit.length - 1 - index) * (size + 5))
  if (seal.date !== null) putCentred(seal.date, centreY + 40)
  plan.y = top + SEAL_ROOM
}

/** A name that is longer than a line stands on lines of the same length. */
function evenLines(name: string, width: number, type: Typesetter): string[] {
  const count = Math.ceil(widthOf(name, type.measure) / width)
  return breakLines(name, Math.ceil(widthOf(name, type.measure) / Math.max(1, count)), type.measure)
}

function sealMarks(seal: { unit: string; kind: SealKind }, centre: { x: number; y: number }, type: Typesetter): Mark[] {
  // A seal carries the name alone, not what stands in brackets beside it.
  const chars = [...seal.unit.replace(/（[^）]*）/g, '')]
  const step = Math.min(21, 240 / Math.max(1, chars.length))
  // A long name is set so small that its letters do not run into each other.
  const size = Math.min(12, ((RADIUS - 12) * step * Math.PI) / 180)
  const start = 90 + (step * (chars.length - 1)) / 2
  const radius = RADIUS - size - 3
  const around: Mark[] = chars.map((text, index) => {
    const degrees = start - step * index
    const angle = (degrees * Math.PI) / 180
    const half = (type.measure(text) * size) / 2
    const turn = degrees - 90
    const lean = (turn * Math.PI) / 180
    return {
      kind: 'text',
      x: centre.x + radius * Math.cos(angle) - half * Math.cos(lean),
      y: centre.y - radius * Math.sin(angle) + half * Math.sin(lean),
      size,
      text,
      red: true,
      turn,
    }
  })
  const place = (text: string, y: number): Mark => ({
    kind: 'text',
    x: centre.x - (widthOf(text, type.measure) * SMALL) / 2,
    y: centre.y + y,
    size: SMALL,
    text,
    red: true,
  })
  return [
    { kind: 'ring', ...centre, radius: RADIUS },
    { kind: 'star', x: centre.x, y: centre.y - 12, radius: 14 },
    ...around,
    ...(SEAL_WORDS[seal.kind] === '' ? [] : [place(SEAL_WORDS[seal.kind], 53)]),
    place(DEMO_WORDS, RADIUS + 12),
  ]
}
