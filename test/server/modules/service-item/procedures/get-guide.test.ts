import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

describe('the guide of an item', () => {
  it('has every element that the item has, and null where the sources are silent', async () => {
    const guide = await nobody.call.catalogue.getGuide({ itemId: 'disability-cert-new' })
    expect(guide).toMatchObject({
      name: '残疾人证新办',
      version: 1,
      itemType: null,
      visits: null,
      fee: { charged: null, note: null },
      exerciseLevel: '县级',
      materialsComplete: true,
      hasOwnForm: true,
      questions: 4,
      contact: { phone: '0734-0000011' },
      countyLimit: { text: '10 个工作日', source: 'legal' },
      hotline: { phone: '0734-0000045' },
    })
    expect(guide.legalLimit).toContain('10 个工作日')
    expect(guide.materials).toHaveLength(4)
    expect(guide.flow.map((step) => step.name)).toContain('乡窗口受理')
    expect(guide.remedy).toContain('衡山县人民政府')
    expect(guide.publicity?.days).toBe(5)
  })

  it('names the units of the place that was chosen, and no township while none is', async () => {
    const guide = (division?: string) =>
      nobody.call.catalogue.getGuide({ itemId: 'disability-cert-new', ...(division === undefined ? {} : { division }) })
    expect((await guide()).where.sentence).toBe('村站收件，您所在乡镇的便民服务中心受理')
    expect((await guide('430423201201')).where.sentence).toBe('村站收件，永和乡便民中心受理')
    const [elsewhere] = await nobody.call.place.listDivisions({ parent: '430423000000' })
    expect(JSON.stringify((await guide(elsewhere?.code)).flow)).toContain(`${elsewhere?.name}便民服务中心`)
    expect((await nobody.call.catalogue.listItems({})).map((card) => card.where).join()).not.toContain('永和')
    expect((await nobody.call.catalogue.search({ text: '残疾证' })).hits[0]?.where).toContain('您所在乡镇')
    await expect(guide('999999999999')).rejects.toThrow('place.unknown')
  })

  it('is there for all 48 items', async () => {
    const items = await nobody.call.catalogue.listItems({})
    expect(items).toHaveLength(48)
    for (const item of items) {
      const guide = await nobody.call.catalogue.getGuide({ itemId: item.itemId })
      expect(guide.where.sentence).not.toBe('')
      expect(guide.flow.length).toBeGreaterThan(0)
    }
  })

  it('says of an unknown item that it was not found', async () => {
    await expect(nobody.call.catalogue.getGuide({ itemId: 'nothing' })).rejects.toThrow('catalogue.itemUnknown')
  })
})
