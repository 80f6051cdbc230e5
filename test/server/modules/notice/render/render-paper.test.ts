import fontkit from '@pdf-lib/fontkit'
import { fillTemplate, toPlainLines } from '@shared/notice/fill'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { cutFace } from '../../../../../server/modules/notice/render/face'
import { makeTypesetter } from '../../../../../server/modules/notice/render/glyph-run'
import { renderPaper } from '../../../../../server/modules/notice/render/render-paper'
import { papers, rules, sampleValues, templateOf } from '../../../../shared/notice/sample-values'

const madeAt = '2026-11-21T01:41:00.000Z'
const flags = ['outOfAuthority', 'deemedWithdrawn', 'online']

describe('a paper is drawn', () => {
  it.each(papers.map((template) => [template.key, template] as const))(
    '%s: every character has a glyph with ink',
    async (_, template) => {
      const blocks = fillTemplate(template, sampleValues(template), { flags, rules })
      const made = await renderPaper({
        title: template.title,
        organ: '衡山县农业农村局',
        blocks,
        qr: 'https://example.invalid/v/8C3F',
        reprint: 1,
        madeAt,
      })
      expect(made.unknown).toEqual([])
      expect(made.pages).toBeGreaterThan(0)
      const file = await PDFDocument.load(made.pdf)
      expect(file.getPageCount()).toBe(made.pages)
      expect(file.getPage(0).getSize()).toEqual({ width: 595.28, height: 841.89 })
      expect(await blankSigns(toPlainLines(blocks).join(''))).toEqual([])
    },
  )

  it('rare characters come from the second face, ticks are drawn, and nothing else is taken for known', async () => {
    const type = await makeTypesetter('李𠮷☐☑𓀀')
    expect(type.toRuns('李𠮷☐☑𓀀').map((run) => run.face)).toEqual(['main', 'rare', 'box', 'ticked', 'unknown'])
    expect([...type.unknown]).toEqual(['𓀀'])
  })

  it('a long list runs over pages and repeats its head', async () => {
    const template = templateOf('receipt')
    const of = async (rows: number) => {
      const blocks = fillTemplate(template, sampleValues(template, rows), { rules })
      return renderPaper({ title: template.title, organ: null, blocks, qr: null, reprint: 0, madeAt })
    }
    const [short, long] = [await of(2), await of(60)]
    expect(long.pages).toBeGreaterThan(short.pages + 2)
  })

  it('the same paper drawn twice is the same file', async () => {
    const template = templateOf('acceptNotice')
    const blocks = fillTemplate(template, sampleValues(template), { rules })
    const draw = () => renderPaper({ title: template.title, organ: null, blocks, qr: 'x', reprint: 0, madeAt })
    const [one, two] = [await draw(), await draw()]
    expect(Buffer.compare(Buffer.from(one.pdf), Buffer.from(two.pdf))).toBe(0)
  })

  it('the file properties name nobody', async () => {
    const template = templateOf('grant')
    const blocks = fillTemplate(template, sampleValues(template), { rules })
    const { pdf } = await renderPaper({ title: template.title, organ: null, blocks, qr: null, reprint: 0, madeAt })
    const file = await PDFDocument.load(pdf)
    expect([file.getTitle(), file.getAuthor(), file.getSubject()]).toEqual(['准予行政许可决定书', undefined, undefined])
  })
})

/** Signs whose glyph in the cut face has no outline: what the eye would see as a hole. */
async function blankSigns(text: string): Promise<string[]> {
  const type = await makeTypesetter(text)
  const blank: string[] = []
  for (const face of ['main', 'rare'] as const) {
    const signs = [
      ...new Set(
        type
          .toRuns(text)
          .filter((run) => run.face === face)
          .flatMap((run) => [...run.text]),
      ),
    ]
    if (signs.length === 0) continue
    const font = fontkit.create(Buffer.from(await cutFace(face, signs.join(''))))
    for (const sign of signs) {
      if (/\s/.test(sign)) continue
      if (font.glyphForCodePoint(sign.codePointAt(0) ?? 0).path.toSVG() === '') blank.push(sign)
    }
  }
  return blank
}
