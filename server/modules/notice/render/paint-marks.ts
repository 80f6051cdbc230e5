import {
  closePath,
  degrees,
  fill,
  lineTo,
  moveTo,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
  setCharacterSpacing,
  setFillingRgbColor,
  setLineWidth,
  setStrokingRgbColor,
  setTextRenderingMode,
  TextRenderingMode,
} from 'pdf-lib'
import { encode } from 'uqr'
import type { FaceName } from './face'
import type { GlyphRun, Typesetter } from './glyph-run'
import { type Mark, PAGE } from './page-plan'

/** The faces that were cut for this paper and stand in the file. */
export type Fonts = Partial<Record<FaceName, PDFFont>>

const INK = rgb(0, 0, 0)
const RED = rgb(0.78, 0.1, 0.1)
const FAINT = rgb(0.86, 0.86, 0.86)
const RULE = { color: INK, thickness: 0.6 }

/** Draws one mark on a page. */
export function paintMark(page: PDFPage, mark: Mark, fonts: Fonts, type: Typesetter): void {
  switch (mark.kind) {
    case 'text':
      paintText(page, mark, fonts, type)
      break
    case 'line':
      page.drawLine({
        start: { x: mark.x1, y: PAGE.height - mark.y1 },
        end: { x: mark.x2, y: PAGE.height - mark.y2 },
        ...RULE,
        ...(mark.dashed ? { dashArray: [4, 3] } : {}),
      })
      break
    case 'ring':
      page.drawCircle({
        x: mark.x,
        y: PAGE.height - mark.y,
        size: mark.radius,
        borderColor: RED,
        borderWidth: 2.2,
        borderOpacity: 0.85,
      })
      break
    case 'star':
      paintStar(page, mark)
      break
  }
}

function paintText(page: PDFPage, mark: Extract<Mark, { kind: 'text' }>, fonts: Fonts, type: Typesetter): void {
  let x = mark.x
  const y = PAGE.height - mark.y
  if (mark.bold) {
    // The face has one weight in memory; a thin outline makes it bold and prints well in grey.
    page.pushOperators(
      pushGraphicsState(),
      setTextRenderingMode(TextRenderingMode.FillAndOutline),
      setLineWidth(mark.size * 0.03),
      setStrokingRgbColor(0, 0, 0),
    )
  }
  const stretch = mark.stretch ?? 0
  if (stretch > 0) page.pushOperators(pushGraphicsState(), setCharacterSpacing(stretch))
  for (const run of type.toRuns(mark.text)) {
    paintRun(page, run, { x, y, mark, fonts })
    x += run.width * mark.size + stretch * [...run.text].length
  }
  if (stretch > 0) page.pushOperators(popGraphicsState())
  if (mark.bold) page.pushOperators(popGraphicsState())
}

type RunPlace = { x: number; y: number; mark: Extract<Mark, { kind: 'text' }>; fonts: Fonts }

function paintRun(page: PDFPage, run: GlyphRun, { x, y, mark, fonts }: RunPlace): void {
  const color = mark.red ? RED : mark.faint ? FAINT : INK
  if (run.face === 'main' || run.face === 'rare') {
    const font = fonts[run.face]
    if (font === undefined) throw new Error(`no ${run.face} face in this paper`)
    page.drawText(run.text, {
      x,
      y,
      size: mark.size,
      font,
      color,
      ...(mark.turn === undefined ? {} : { rotate: degrees(mark.turn) }),
    })
    return
  }
  const side = mark.size * 0.78
  const left = x + mark.size * 0.1
  const base = y - mark.size * 0.08
  page.drawRectangle({ x: left, y: base, width: side, height: side, borderColor: color, borderWidth: 0.8 })
  if (run.face === 'ticked') {
    page.drawLine({
      start: { x: left + side * 0.2, y: base + side * 0.5 },
      end: { x: left + side * 0.42, y: base + side * 0.22 },
      color,
      thickness: 1.4,
    })
    page.drawLine({
      start: { x: left + side * 0.42, y: base + side * 0.22 },
      end: { x: left + side * 0.85, y: base + side * 0.85 },
      color,
      thickness: 1.4,
    })
  }
  if (run.face === 'unknown') {
    page.drawLine({ start: { x: left, y: base }, end: { x: left + side, y: base + side }, color, thickness: 0.8 })
  }
}

function paintStar(page: PDFPage, star: { x: number; y: number; radius: number }): void {
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? star.radius : star.radius * 0.4
    const angle = Math.PI / 2 + (index * Math.PI) / 5
    return { x: star.x + radius * Math.cos(angle), y: PAGE.height - star.y + radius * Math.sin(angle) }
  })
  const [first, ...rest] = points
  if (first === undefined) return
  page.pushOperators(pushGraphicsState(), setFillingRgbColor(0.78, 0.1, 0.1), moveTo(first.x, first.y))
  page.pushOperators(...rest.map((point) => lineTo(point.x, point.y)), closePath(), fill(), popGraphicsState())
}

/** Draws a QR as one path; `x` and `top` are its upper left corner, `side` its size in points. */
export function paintQr(page: PDFPage, text: string, box: { x: number; top: number; side: number }): void {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const cell = box.side / size
  page.pushOperators(pushGraphicsState(), setFillingRgbColor(0, 0, 0))
  data.forEach((row, line) => {
    let start = 0
    for (let column = 0; column <= size; column += 1) {
      if (row[column]) continue
      // Neighbouring cells become one rectangle, so that no hairline shows between them.
      if (column > start)
        page.pushOperators(
          rectangle(box.x + start * cell, PAGE.height - box.top - (line + 1) * cell, (column - start) * cell, cell),
        )
      start = column + 1
    }
  })
  page.pushOperators(fill(), popGraphicsState())
}
