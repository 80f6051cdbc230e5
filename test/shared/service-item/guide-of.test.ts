import { type GuideWorld, guideOf } from '@shared/service-item/guide-of'
import { itemCardOf, whereText } from '@shared/service-item/item-card-of'
import { limitText, sourceLimitText } from '@shared/service-item/limit-text'
import { withSourceNumbers } from '@shared/service-item/source-marks'
import { GuideView } from '@shared/service-item/view/guide-view'
import { ItemCard } from '@shared/service-item/view/item-card'
import { describe, expect, it } from 'vitest'
import { county, countyFiles, itemOf } from './county-catalogue'

type UnitRow = { id: string; name: string; shortName: string; phone: string | null }
const units = new Map((countyFiles.units as UnitRow[]).map((unit) => [unit.id, unit]))
const world: GuideWorld = {
  unitOf: (unitId) => units.get(unitId),
  hotline: { name: '县12345热线', phone: '0734-0000045' },
  remedy: '不服决定的，可以申请行政复议。',
}

describe('the guide', () => {
  it('of every item is whole and says nothing that the sources do not', () => {
    for (const item of county.versions) {
      const guide = guideOf(item, world)
      expect(GuideView.safeParse(guide).success).toBe(true)
      expect(guide.fee).toEqual(withSourceNumbers(item.facts.fee, item.facts.sources))
      expect(guide.visits).toBe(item.facts.visits)
      expect(guide.materials === null).toBe(item.facts.materials === null)
      expect(guide.where.village).toBe(item.facts.accept_at.village)
      expect(JSON.stringify(guide)).not.toContain('undefined')
    }
  })

  it('keeps what the source does not say as null, beside the county’s own setting', () => {
    const guide = guideOf(itemOf('elder-allowance'), world)
    expect(guide.legalLimit).toBeNull()
    expect(guide.promisedLimit).toBeNull()
    expect(guide.countyLimit).toMatchObject({ text: '15 个工作日', source: 'demo' })
    expect(guide.itemType).toBeNull()
    expect(guide.where.sentence).toBe('村（社区）便民服务站就能办')
  })

  it('says with the limit what it leaves out', () => {
    expect(guideOf(itemOf('disability-cert-new'), world).legalLimit).toBe(
      '10 个工作日：县级残联审核期限（残联发〔2017〕34号第九条），不含评定与公示',
    )
  })

  it('offers no remedy against a service that decides nothing', () => {
    expect(guideOf(itemOf('sscard-query'), world).remedy).toBeNull()
    expect(guideOf(itemOf('dibao'), world).remedy).toBe(world.remedy)
  })

  it('gives copies in words, and the steps in order with their units', () => {
    const guide = guideOf(itemOf('disability-cert-new'), world)
    expect(guide.materials?.[0]?.copies).toBe('复印件 1 份')
    expect(guide.flow.map((step) => step.unit)[0]).toBe('永和乡便民服务中心（政务服务中心）')
    expect(guide.flow).toHaveLength(4)
  })
})

describe('the card', () => {
  const unitOf = (unitId: string) => units.get(unitId)

  it('of every item is whole', () => {
    for (const item of county.versions) expect(ItemCard.safeParse(itemCardOf(item, unitOf)).success).toBe(true)
  })

  it('counts the papers that everybody brings, and says nothing where the list is not whole', () => {
    expect(itemCardOf(itemOf('disability-cert-new'), unitOf).materials).toBe(3)
    expect(itemCardOf(itemOf('elder-allowance'), unitOf).materials).toBe(2)
    for (const item of county.versions) {
      if (item.form === null && !item.facts.materials_complete) expect(itemCardOf(item, unitOf).materials).toBeNull()
    }
  })

  it('says where to go by what the village may do', () => {
    expect(whereText(itemOf('elder-allowance'), unitOf)).toBe('村（社区）便民服务站就能办')
    expect(whereText(itemOf('disability-cert-new'), unitOf)).toBe('村站收件，永和乡便民中心受理')
    expect(whereText(itemOf('dibao'), unitOf)).toBe('村站帮办，永和乡便民中心受理')
    expect(whereText(itemOf('residence-permit'), unitOf)).toMatch(/^到.+办$/)
  })
})

describe('a limit in words', () => {
  it('says which days it counts', () => {
    expect(limitText({ value: 10, unit: '工作日' })).toBe('10 个工作日')
    expect(limitText({ value: 15, unit: '日' })).toBe('15 天（自然日）')
    expect(limitText({ value: 2, unit: '小时' })).toBe('2 小时')
    expect(limitText({ value: 0, unit: '即时' })).toBe('当场办结')
    expect(sourceLimitText({ value: null, unit: null, text: null })).toBeNull()
    expect(sourceLimitText({ value: null, unit: null, text: '当日' })).toBe('当日')
  })
})
