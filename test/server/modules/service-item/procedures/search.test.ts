import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

/** What is found first for a query. */
async function firstFor(text: string): Promise<string | undefined> {
  const { hits, didYouMean } = await nobody.call.catalogue.search({ text })
  return hits[0]?.itemId ?? didYouMean[0]?.itemId
}

describe('searching the catalogue, for anybody', () => {
  it.each([
    ['残疾人证新办', 'disability-cert-new'],
    ['残疾证', 'disability-cert-new'],
    ['cjz', 'disability-cert-new'],
    ['canjizheng', 'disability-cert-new'],
    ['残疾zheng', 'disability-cert-new'],
    ['lnyd', 'elder-card'],
    ['老年证', 'elder-card'],
    ['laonianzheng', 'elder-card'],
    ['低保', 'dibao'],
    ['db', 'dibao'],
    ['医保', 'medins-enroll'],
    ['yb', 'medins-enroll'],
    ['养老金', 'pension-claim'],
    ['上户口', 'hukou-birth'],
    ['砍树', 'felling'],
    ['gaolingjintie', 'elder-allowance'],
    ['高龄津贴', 'elder-allowance'],
    ['80岁补贴', 'elder-allowance'],
    ['营业执照', 'individual-biz'],
  ])('finds for “%s” first %s', async (text, itemId) => {
    expect(await firstFor(text)).toBe(itemId)
  })

  it.each([
    ['残急证', 'disability-cert-new'],
    ['canjizhen', 'disability-cert-new'],
    ['chanjizheng', 'disability-cert-new'],
    ['canjizehng', 'disability-cert-new'],
    ['低宝', 'dibao'],
    ['gaolinjintie', 'elder-allowance'],
    ['怎么领高龄补贴', 'elder-allowance'],
    ['我要办残疾证', 'disability-cert-new'],
  ])('still finds what was meant by “%s”', async (text, itemId) => {
    expect(await firstFor(text)).toBe(itemId)
  })

  it('shows where to go, how many papers and how long', async () => {
    const { hits } = await nobody.call.catalogue.search({ text: '残疾证' })
    expect(hits[0]).toMatchObject({
      name: '残疾人证新办',
      matched: '残疾证',
      where: '村站收件，您所在乡镇的便民服务中心受理',
      limitText: '10 个工作日',
    })
  })

  it('finds nothing for nonsense and says so with an empty answer', async () => {
    expect(await nobody.call.catalogue.search({ text: '外星飞船' })).toEqual({ hits: [], didYouMean: [] })
    expect(await nobody.call.catalogue.search({ text: '   ' })).toEqual({ hits: [], didYouMean: [] })
    expect(await nobody.call.catalogue.search({ text: '%_\\\u{20BB7}' })).toMatchObject({ hits: [] })
  })

  it('answers no more than asked for', async () => {
    expect((await nobody.call.catalogue.search({ text: '证', limit: 3 })).hits).toHaveLength(3)
  })
})
