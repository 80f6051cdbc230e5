import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, type Somebody, somebody, type TestCounty } from '../../../../support/actors'

let county: TestCounty
let nobody: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  nobody = somebody(county)
})
afterAll(() => county.close())

const missed = async (text: string) => (await county.services.db.searchMiss.findUnique({ where: { text } }))?.times ?? 0

describe('a word that nothing was found for', () => {
  it('is counted, without who asked', async () => {
    await nobody.call.catalogue.logMiss({ text: '无人机驾照' })
    await nobody.call.catalogue.logMiss({ text: ' 无人机驾照 ' })
    expect(await missed('无人机驾照')).toBe(2)
  })

  it('is counted once when the same write comes twice', async () => {
    const opId = newId(county)
    const first = await nobody.call.catalogue.logMiss({ opId, text: '彩票站' })
    const second = await nobody.call.catalogue.logMiss({ opId, text: '彩票站' })
    expect(second).toEqual(first)
    expect(await missed('彩票站')).toBe(1)
  })

  it('is not kept when it may hold part of somebody’s number', async () => {
    expect(await nobody.call.catalogue.logMiss({ text: '旷德生 990423193803129019' })).toEqual({ kept: false })
    expect(await county.services.db.searchMiss.count({ where: { text: { contains: '990423' } } })).toBe(0)
  })

  it('must say something and not too much', async () => {
    await expect(nobody.call.catalogue.logMiss({ text: '   ' })).rejects.toThrow()
    await expect(nobody.call.catalogue.logMiss({ text: '长'.repeat(61) })).rejects.toThrow()
  })
})
