import { type FilledBlock, fillTemplate, type NoticeValues, toPlainLines } from '@shared/notice/fill'
import type { NoticeTemplate } from '@shared/notice/notice-template'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { makeTypesetter, type Typesetter } from '../../../../../server/modules/notice/render/glyph-run'
import { CONTENT_END, type Mark, PAGE, type PagePlan } from '../../../../../server/modules/notice/render/page-plan'
import { planPaper } from '../../../../../server/modules/notice/render/plan-paper'
import { renderPaper } from '../../../../../server/modules/notice/render/render-paper'
import { papers, rules } from '../../../../shared/notice/sample-values'
import { longValues, shortValues } from '../../../../shared/notice/stretched-values'

const SHORT_ORGAN = '衡山县林业局'
const LONG_ORGAN = '衡山县人力资源和社会保障局城乡居民社会养老保险管理服务中心'
/** Every block that a case can bring prints at once: the fullest paper. */
const FLAGS = ['online', 'outOfAuthority', 'deemedWithdrawn', 'noNetwork']
/** What goes against a person: where to go for review and to which court stands on it（行政复议法第二十条）. */
const ADVERSE =
  /^(?:refuseAcceptance|refuse|registerRefuse|benefitRefuse|serviceRefused|terminate|revoke|cancelLicence|withdrawGrant)$/
/** Papers whose lists make them long even where they say the least. */
const TWO_SHEETS = ['acceptNotice']
/** A point for the rounding of widths. */
const SLACK = 1

const WAYS: readonly (readonly [string, string, (template: NoticeTemplate) => NoticeValues])[] = [
  ['as short as it gets', SHORT_ORGAN, shortValues],
  ['as long as it gets', LONG_ORGAN, (template) => longValues(template, 6)],
]

const ROWS = papers.flatMap((template) => WAYS.map((way) => [template.key, way[0], template, way] as const))

function fill(template: NoticeTemplate, values: NoticeValues): FilledBlock[] {
  return fillTemplate(template, values, { flags: FLAGS, rules })
}

async function layOut(blocks: readonly FilledBlock[], organ: string): Promise<{ plan: PagePlan; type: Typesetter }> {
  const type = await makeTypesetter(`${organ}${JSON.stringify(blocks)}（演示印章）受理专用章．`)
  return { plan: planPaper(blocks, organ, type), type }
}

/** Lines of words that stand upright: letters around a seal are turned. */
function linesOf(marks: readonly Mark[]) {
  return marks.flatMap((mark) => (mark.kind === 'text' && mark.turn === undefined ? [mark] : []))
}

describe('every paper, short and long', () => {
  it.each(ROWS)('%s %s: has no hole and no sign without a glyph', async (_, __, template, [, organ, valuesOf]) => {
    const blocks = fill(template, valuesOf(template))
    const words = [...toPlainLines(blocks), organ].join('\n')
    expect(words).not.toMatch(/[{}]|undefined|null|NaN|\[object|“”|《》|（）|：：|，，|。。|、、/)
    const { plan, type } = await layOut(blocks, organ)
    expect([...type.unknown]).toEqual([])
    expect(plan.pages.length).toBeLessThan(4)
  })

  it.each(papers.map((template) => [template.key, template] as const))(
    '%s as long as it gets: is the file that was laid out',
    async (_, template) => {
      const blocks = fill(template, longValues(template, 6))
      const { plan } = await layOut(blocks, LONG_ORGAN)
      const made = await renderPaper({
        ...{ title: template.title, organ: LONG_ORGAN, blocks, qr: 'https://example.invalid/v/8C3F27QD0000111A' },
        ...{ reprint: 12, madeAt: '2026-11-21T01:41:00.000Z' },
      })
      expect(made.unknown).toEqual([])
      expect((await PDFDocument.load(made.pdf)).getPageCount()).toBe(plan.pages.length)
    },
  )

  it.each(ROWS)('%s %s: keeps within the margins, above the foot', async (_, __, template, [, organ, valuesOf]) => {
    const { plan, type } = await layOut(fill(template, valuesOf(template)), organ)
    for (const line of plan.pages.flatMap(linesOf)) {
      const chars = [...line.text]
      const width =
        chars.reduce((sum, char) => sum + type.measure(char), 0) * line.size + (line.stretch ?? 0) * (chars.length - 1)
      expect(line.x, line.text).toBeGreaterThan(PAGE.margin - SLACK)
      expect(line.x + width, line.text).toBeLessThan(PAGE.width - PAGE.margin + SLACK)
      expect(line.y, line.text).toBeLessThan(CONTENT_END + SLACK)
    }
  })

  it.each(ROWS)('%s %s: stands on its pages as an official would set it', async (_, __, template, way) => {
    const [, organ, valuesOf] = way
    const { plan, type } = await layOut(fill(template, valuesOf(template)), organ)
    const [first = []] = plan.pages
    const title = linesOf(first).find((line) => line.bold)
    if (title === undefined) throw new Error('no title')
    const width = [...title.text].reduce((sum, char) => sum + type.measure(char), 0) * title.size
    expect(Math.abs(title.x + width / 2 - PAGE.width / 2)).toBeLessThan(SLACK)
    for (const marks of plan.pages.slice(1)) expect(linesOf(marks).length, 'a page of one line').toBeGreaterThan(1)
    expect(plan.begunBy.slice(1).filter((kind) => /signature|seal|slip|date/.test(kind))).toEqual([])
    const ring = plan.pages.flat().find((mark) => mark.kind === 'ring')
    if (ring?.kind === 'ring') {
      expect(ring.x + ring.radius).toBeLessThan(PAGE.width - PAGE.margin + SLACK)
      expect(ring.y + ring.radius).toBeLessThan(CONTENT_END + SLACK)
      if (way === WAYS[0]) expect(ring.x).toBeGreaterThan(PAGE.width / 2)
    }
  })

  it.each(papers.map((template) => [template.key, template] as const))(
    '%s that says the least takes one sheet',
    async (key, template) => {
      const { plan } = await layOut(fill(template, shortValues(template)), SHORT_ORGAN)
      expect(plan.pages).toHaveLength(TWO_SHEETS.includes(key) ? 2 : 1)
    },
  )

  it.each(papers.filter(({ key }) => ADVERSE.test(key)).map((template) => [template.key, template] as const))(
    '%s names the way to review and to the court',
    (_, template) => {
      const words = toPlainLines(fill(template, shortValues(template))).join('\n')
      expect(words).toMatch(/行政复议/)
      expect(words).toMatch(/行政诉讼/)
      expect(words).toMatch(/六十日|十五日/)
    },
  )
})
