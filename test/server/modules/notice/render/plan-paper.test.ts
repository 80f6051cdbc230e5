import { fillTemplate } from '@shared/notice/fill'
import { describe, expect, it } from 'vitest'
import { makeTypesetter } from '../../../../../server/modules/notice/render/glyph-run'
import { CONTENT_END, type Mark, PAGE } from '../../../../../server/modules/notice/render/page-plan'
import { planPaper } from '../../../../../server/modules/notice/render/plan-paper'
import { papers, rules, sampleValues, templateOf } from '../../../../shared/notice/sample-values'

async function planOf(key: string, rows: number) {
  const template = templateOf(key)
  const blocks = fillTemplate(template, sampleValues(template, rows), { flags: ['online', 'outOfAuthority'], rules })
  return planPaper(blocks, '衡山县农业农村局', await makeTypesetter(JSON.stringify(blocks)))
}

const lowest = (marks: readonly Mark[]) => Math.max(...marks.map((mark) => ('y' in mark ? mark.y : mark.y2)))

describe('a paper on its pages', () => {
  it.each(papers.map((template) => template.key))(
    '%s never leaves a seal or a slip alone on a page, however long its list',
    async (key) => {
      for (const rows of [0, 1, 2, 3, 4, 5, 6, 8, 12]) {
        const plan = await planOf(key, rows)
        const alone = plan.begunBy.slice(1).filter((kind) => kind === 'seal' || kind === 'slip' || kind === 'date')
        expect(alone, `${rows} rows`).toEqual([])
        for (const marks of plan.pages) {
          expect(marks.length, `${rows} rows`).toBeGreaterThan(0)
          expect(lowest(marks), `${rows} rows`).toBeLessThan(CONTENT_END + 24)
        }
      }
    },
  )

  it('reaches the right margin with every full line of a paragraph and never passes it', async () => {
    const plan = await planOf('refuse', 0)
    const type = await makeTypesetter('字')
    const lines = plan.pages
      .flat()
      .flatMap((mark) => (mark.kind === 'text' && mark.stretch !== undefined ? [mark] : []))
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines) {
      const chars = [...line.text]
      const width = chars.reduce((sum, char) => sum + type.measure(char), 0) * line.size
      const end = line.x + width + (line.stretch ?? 0) * (chars.length - 1)
      expect(Math.abs(end - (PAGE.width - PAGE.margin))).toBeLessThan(0.01)
    }
  })

  it('goes on one page where the words allow it', async () => {
    const pages = await Promise.all(papers.map(async ({ key }) => [key, (await planOf(key, 2)).pages.length] as const))
    const long = pages.filter(([, count]) => count > 1).map(([key]) => key)
    expect(long.length).toBeLessThan(8)
  })
})
