import type { SealKind } from '@shared/notice/notice-template'
import { widthOf } from './break-lines'
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
  const unitWidth = widthOf(seal.unit, type.measure) * SIZE.body
  const right = PAGE.width - PAGE.margin - RIGHT_GAP / 2
  const x = Math.max(PAGE.margin, right - Math.max(unitWidth, 2 * RADIUS))
  const centreX = (x + right) / 2
  const centreY = top + RADIUS + 4
  // Black words lie over the red seal, so that they stay readable on a grey print.
  put(plan, ...sealMarks(seal, { x: centreX, y: centreY }, type))
  put(plan, { kind: 'text', x: centreX - unitWidth / 2, y: centreY + 16, size: SIZE.body, text: seal.unit })
  if (seal.date !== null) {
    const width = widthOf(seal.date, type.measure) * SIZE.body
    put(plan, { kind: 'text', x: centreX - width / 2, y: centreY + 40, size: SIZE.body, text: seal.date })
  }
  plan.y = top + SEAL_ROOM
}

function sealMarks(seal: { unit: string; kind: SealKind }, centre: { x: number; y: number }, type: Typesetter): Mark[] {
  // A seal carries the name alone, not what stands in brackets beside it.
  const chars = [...seal.unit.replace(/（[^）]*）/g, '')]
  const size = chars.length > 16 ? 9.5 : 12
  const step = Math.min(21, 220 / Math.max(1, chars.length))
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
