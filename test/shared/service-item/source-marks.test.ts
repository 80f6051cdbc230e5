import { guideOf } from '@shared/service-item/guide-of'
import { withSourceNumbers } from '@shared/service-item/source-marks'
import { describe, expect, it } from 'vitest'
import { county } from './county-catalogue'

const source = (id: string) => ({ id, title: id, url: null, locality: null, published: null, kind: 'official' })

describe('marks of sources', () => {
  it('become the number of the source in the list', () => {
    const sources = [source('s1'), source('s3')]
    expect(withSourceNumbers({ note: '不公示（s3）', deep: ['见 s1、s3', null, 5] }, sources)).toEqual({
      note: '不公示（资料 2）',
      deep: ['见 资料 1、资料 2', null, 5],
    })
  })

  it('are left alone inside words and left out where no source stands behind them', () => {
    expect(withSourceNumbers('abs1 s12 css3', [source('s1')])).toBe('abs1  css3')
  })

  it('stand in no guide of the catalogue', () => {
    for (const item of county.versions) {
      const { sources, itemId, ...guide } = guideOf(item, { unitOf: () => undefined, hotline: null, remedy: null })
      expect(JSON.stringify(guide), itemId).not.toMatch(/[^A-Za-z0-9]s\d/)
      for (const [, number] of JSON.stringify(guide).matchAll(/资料 (\d+)/g))
        expect(Number(number), itemId).toBeLessThanOrEqual(sources.length)
    }
  })
})
