import { gapWords } from '@shared/service-item/gap-words'
import { guideOf } from '@shared/service-item/guide-of'
import { describe, expect, it } from 'vitest'
import { county, itemOf } from './county-catalogue'

describe('what the sources are silent about', () => {
  it('has a plain Chinese word for every key of the catalogue', () => {
    const gaps = county.versions.flatMap((item) => item.facts.evidence.gaps)
    expect(gaps.length).toBeGreaterThan(100)
    for (const gap of gaps) {
      expect(gapWords(gap), gap).not.toMatch(/[A-Za-z_]/)
      expect(gapWords(gap), gap).not.toContain('其他要素')
    }
  })

  it('keeps the remark behind the key', () => {
    expect(gapWords('fee（原页空白）')).toBe('收不收费（原页空白）')
    expect(gapWords('份数')).toBe('份数')
    expect(gapWords('a_key_of_tomorrow')).toBe('其他要素')
  })

  it('stands in the guide in words', () => {
    const guide = guideOf(itemOf('disability-cert-new'), { unitOf: () => undefined, hotline: null, remedy: null })
    expect(guide.evidence.gaps).toEqual(['事项类型', '办件类型', '承诺期限', '收不收费', '事项编码'])
  })
})
