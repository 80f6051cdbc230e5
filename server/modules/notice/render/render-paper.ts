import fontkit from '@pdf-lib/fontkit'
import type { FilledBlock } from '@shared/notice/fill'
import { PDFDocument } from 'pdf-lib'
import { breakLines, widthOf } from './break-lines'
import { cutFace } from './face'
import { makeTypesetter, type Typesetter } from './glyph-run'
import { CONTENT_WIDTH, type Mark, PAGE, type PagePlan, SIZE } from './page-plan'
import { type Fonts, paintMark, paintQr } from './paint-marks'
import { planPaper } from './plan-paper'

/** 待印文书 — filled blocks; `organ` stands above the title, `qr` is what the code at the foot says, null for none. */
export type PaperInput = {
  readonly title: string
  readonly organ: string | null
  readonly blocks: readonly FilledBlock[]
  readonly qr: string | null
  /** 0 for the first print; then how many times it has been printed again. */
  readonly reprint: number
  /** 已作废 or 预览 across the middle of every page; left out for a paper that holds. */
  readonly mark?: 'void' | 'preview'
  readonly madeAt: string
}

/** 成品 — `unknown` lists characters that no face has; they are printed as a crossed box and must be reported. */
export type RenderedPaper = { readonly pdf: Uint8Array; readonly pages: number; readonly unknown: readonly string[] }

const QR_SIDE = 66
const FOOT_TOP = PAGE.height - PAGE.edge - QR_SIDE
/** What every foot may need besides the paper's own words. */
const PREVIEW_HEAD = '预览：没有编号和印章，不作凭据'
const FOOT_SIGNS = `0123456789第页，共次补打（演示印章）受理专用章．已作废${PREVIEW_HEAD}`

/** Across the page, as large as a stamp, below the words so that they stay readable; a preview says so in its head as well. */
const MARKS: Readonly<Record<'void' | 'preview', readonly Mark[]>> = {
  void: [{ kind: 'text', x: 190, y: 500, size: 80, text: '已作废', red: true, turn: 30 }],
  preview: [
    { kind: 'text', x: 180, y: 520, size: 120, text: '预览', faint: true, turn: 30 },
    { kind: 'text', x: PAGE.margin, y: PAGE.edge + 8, size: SIZE.foot, text: PREVIEW_HEAD },
  ],
}

/** Draws a paper as PDF, A4. The names in the file's properties say nothing about the person. */
export async function renderPaper(input: PaperInput): Promise<RenderedPaper> {
  const words = `${FOOT_SIGNS}${input.organ ?? ''}${JSON.stringify(input.blocks)}`
  const type = await makeTypesetter(words)
  const plan = planPaper(input.blocks, input.organ, type)
  putFoot(plan, input, type)
  for (const marks of plan.pages) stamp(marks, input.mark)
  const file = await PDFDocument.create()
  file.registerFontkit(fontkit)
  file.setTitle(input.title)
  file.setProducer('Yimen')
  file.setCreator('Yimen')
  file.setCreationDate(new Date(input.madeAt))
  file.setModificationDate(new Date(input.madeAt))
  file.setLanguage('zh-CN')
  const fonts = await embedFaces(file, plan, type)
  for (const marks of plan.pages) {
    const page = file.addPage([PAGE.width, PAGE.height])
    for (const mark of marks) paintMark(page, mark, fonts, type)
    if (input.qr !== null) {
      paintQr(page, input.qr, {
        x: PAGE.width - PAGE.margin - QR_SIDE,
        top: FOOT_TOP,
        side: QR_SIDE,
      })
    }
  }
  return { pdf: await file.save({ useObjectStreams: true }), pages: plan.pages.length, unknown: [...type.unknown] }
}

/** Marks a page; nothing that is only looked at carries a seal, not even the sample of one. */
function stamp(marks: Mark[], mark: PaperInput['mark']): void {
  if (mark === undefined) return
  const isSeal = (one: Mark) => one.kind === 'ring' || one.kind === 'star' || (one.kind === 'text' && one.red === true)
  if (mark === 'preview') marks.splice(0, marks.length, ...marks.filter((one) => !isSeal(one)))
  marks.unshift(...MARKS[mark])
}

/** Substitutions of the face change glyphs after they were measured (runs of zeros become wide), so none is applied. */
const PLAIN_LETTERS = {
  ccmp: false,
  locl: false,
  rlig: false,
  rclt: false,
  calt: false,
  clig: false,
  liga: false,
  kern: false,
}

/** Cuts each face to the signs that are really drawn, then embeds it whole. */
async function embedFaces(file: PDFDocument, plan: PagePlan, type: Typesetter): Promise<Fonts> {
  const drawn: Record<'main' | 'rare', string> = { main: '', rare: '' }
  for (const mark of plan.pages.flat()) {
    if (mark.kind !== 'text') continue
    for (const run of type.toRuns(mark.text)) {
      if (run.face === 'main' || run.face === 'rare') drawn[run.face] += run.text
    }
  }
  const fonts: Fonts = {}
  for (const name of ['main', 'rare'] as const) {
    if (drawn[name] === '') continue
    fonts[name] = await file.embedFont(await cutFace(name, drawn[name]), { subset: false, features: PLAIN_LETTERS })
  }
  return fonts
}

/** Codes stay whole: the foot is broken between its parts. */
function footLines(words: string, width: number, type: Typesetter): string[] {
  const lines: string[] = []
  for (const part of words.split(/　+/).filter((one) => one !== '')) {
    const last = lines.at(-1)
    const joined = `${last}　${part}`
    if (last === undefined || widthOf(joined, type.measure) > width)
      lines.push(...breakLines(part, width, type.measure))
    else lines[lines.length - 1] = joined
  }
  return lines
}

/** 页脚 — number, query code, verification code, page and copy mark on every page. */
function putFoot(plan: PagePlan, input: PaperInput, type: Typesetter): void {
  const foot = input.blocks.find((block) => block.b === 'footer')
  const pattern = foot?.b === 'footer' ? foot.text : '{page}'
  const words = pattern.replace('{page}', '').replace('{copyMark}', '').trim()
  const width = (CONTENT_WIDTH - (input.qr === null ? 0 : QR_SIDE + 10)) / SIZE.foot
  plan.pages.forEach((marks, index) => {
    const copyMark = input.reprint === 0 ? '' : `　补打第${input.reprint}次`
    const pages = `第${index + 1}页，共${plan.pages.length}页${copyMark}`
    const top = FOOT_TOP
    const rule: Mark = { kind: 'line', x1: PAGE.margin, y1: top, x2: PAGE.width - PAGE.margin, y2: top }
    const lines = [...footLines(words, width, type), pages].map(
      (line, row): Mark => ({
        kind: 'text',
        x: PAGE.margin,
        y: top + 20 + row * SIZE.foot * 1.6,
        size: SIZE.foot,
        text: line,
      }),
    )
    marks.push(rule, ...lines)
  })
}
