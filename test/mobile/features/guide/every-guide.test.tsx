import { guideOf } from '@shared/service-item/guide-of'
import { importCatalogue } from '@shared/service-item/publish/import-catalogue'
import type { GuideView } from '@shared/service-item/view/guide-view'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { ASK_LOCALLY } from '../../../../mobile/src/components/unknown'
import { GuideDetails } from '../../../../mobile/src/features/guide/GuideDetails'
import { GuideHead } from '../../../../mobile/src/features/guide/GuideHead'
import { GuideMaterials } from '../../../../mobile/src/features/guide/GuideMaterials'
import { readCatalogueFiles } from '../../../../prisma/seed/catalogue-files'
import { SEED_FOLDER } from '../../../../prisma/seed/seed-data'

let guides: readonly GuideView[]

beforeAll(async () => {
  const { versions } = importCatalogue(await readCatalogueFiles(SEED_FOLDER), () => 1)
  guides = versions.map((item) => guideOf(item, { unitOf: () => undefined, hotline: null, remedy: null }))
})

/** What a person reads, a line for each element. */
function linesOf(guide: GuideView): string[] {
  const markup = renderToStaticMarkup(
    <>
      <GuideHead guide={guide} />
      <GuideMaterials guide={guide} onList={() => undefined} />
      <GuideDetails guide={guide} />
    </>,
  )
  return markup
    .split(/<(?:div|dl|section|h2)[^>]*>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((line) => line !== '')
}

/** What the sources may be silent about, by the name under which it stands on the screen. */
const SILENT: readonly [name: string, partOf: (guide: GuideView) => unknown][] = [
  ['跑几趟', (guide) => guide.visits],
  ['法定期限', (guide) => guide.legalLimit],
  ['承诺期限', (guide) => guide.promisedLimit],
  ['在哪些地方能办', (guide) => guide.scope],
  ['网上能办到哪一步', (guide) => guide.onlineDepth],
  ['结果', (guide) => guide.result.name],
  ['有效期', (guide) => guide.result.validity],
  ['事项类型', (guide) => guide.itemType],
  ['行使层级', (guide) => guide.exerciseLevel],
  ['基本编码', (guide) => guide.codes.basic],
  ['实施编码', (guide) => guide.codes.implement],
  ['业务办理项编码', (guide) => guide.codes.handling],
  ['热线', (guide) => guide.hotline],
  ['不服决定怎么办', (guide) => guide.remedy],
]

describe('the guides of all 48 items', () => {
  it('say 以当地窗口为准 wherever the sources say nothing, and only there', () => {
    expect(guides).toHaveLength(48)
    let silent = 0
    for (const guide of guides) {
      const lines = linesOf(guide)
      for (const [name, partOf] of SILENT) {
        const isSilent = partOf(guide) === null
        expect(lines.includes(`${name}${ASK_LOCALLY}`), `${guide.name} ${name}`).toBe(isSilent)
        if (isSilent) silent += 1
      }
      const papers = lines.slice(0, lines.indexOf('谁能办')).join('')
      if (guide.materials === null) expect(papers.endsWith(ASK_LOCALLY), guide.name).toBe(true)
      if (guide.conditions.length === 0)
        expect(lines, guide.name).toContain(`服务对象${guide.serviceObject}${ASK_LOCALLY}`)
    }
    expect(silent).toBeGreaterThan(48)
  })

  it('show no null, nothing undefined and no name without words behind it', () => {
    for (const guide of guides) {
      const lines = linesOf(guide)
      expect(lines.join('\n'), guide.name).not.toMatch(/null|undefined|NaN|\[object/)
      for (const name of ['公示', '结果', '怎么领', '本县期限', '实施部门', '咨询', '服务对象'])
        expect(lines).not.toContain(name)
    }
  })

  it('say that there is a fee where only its amount is unknown', () => {
    const [guide] = guides
    if (guide === undefined) throw new Error('there are guides')
    const lines = linesOf({ ...guide, fee: { charged: true, note: null } })
    expect(lines.join('\n')).toContain(`要收费，收多少${ASK_LOCALLY}`)
  })
})
