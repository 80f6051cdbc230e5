import { listKnownOf, whatToBring } from '@shared/material/bring-sentence'
import { linesToBring, materialList, NO_PROOFS, type Proofs } from '@shared/material/material-list'
import { formOf } from '@shared/service-item/fallback-form'
import { describe, expect, it } from 'vitest'
import { everyCombination } from '../form/every-combination'
import { context, county, dictionary, itemOf } from '../service-item/county-catalogue'

const listOf = (itemId: string, situations: Record<string, boolean | string | string[] | null>, proofs?: Proofs) =>
  materialList(formOf(itemOf(itemId)), dictionary, { answers: {}, situations }, context, proofs)
const licences = (...held: string[]): Proofs => ({ ...NO_PROOFS, licences: new Set(held) })

describe('the exact list for a situation', () => {
  const ADULT = { minor: false, mind: false, homebound: false, handler: 'self' }

  it('of a grown-up who applies alone is three papers, with the application made here', () => {
    const lines = listOf('disability-cert-new', ADULT)
    expect(linesToBring(lines).map((line) => line.name)).toEqual([
      '居民身份证（正反面）',
      '居民户口本',
      '2寸免冠白底彩照',
    ])
    expect(lines.find((line) => line.key === 'form')?.satisfied).toEqual({
      by: 'system',
      note: '按您填的内容自动生成，核对后签名即可，不用另填',
    })
    expect(whatToBring(lines, 'all').sentence).toBe('只带这 3 样')
  })

  it('of a child has the guardian’s papers and says which answer brought them in', () => {
    const lines = listOf('disability-cert-new', { ...ADULT, minor: true, handler: null })
    const guardian = lines.find((line) => line.key === 'guardian')
    expect(guardian?.need).toBe('required')
    expect(guardian?.because).toBe('因为您选了“办证的人是不是还没满 18 周岁：是”')
    expect(lines.find((line) => line.key === 'mandate')?.because).toBe('您的情况不用交')
  })

  it('says of a derived answer that it follows, not that it was chosen', () => {
    const form = formOf(itemOf('disability-cert-new'))
    const filled = { answers: { idNumber: '990423201909129022', birthDate: '2019-09-12' }, situations: { mind: false } }
    const lines = materialList(form, dictionary, filled, context)
    expect(lines.find((line) => line.key === 'guardian')?.because).toBe('因为“办证的人是不是还没满 18 周岁：是”')
  })

  it('names every option that was ticked', () => {
    const lines = listOf('pension-info-change', { items: ['name', 'account'], handler: 'self' })
    expect(lines.find((line) => line.key === 'bankCard')?.because).toContain('姓名、收款账户')
    expect(lines.find((line) => line.key === 'bankCard')?.need).toBe('required')
    expect(listOf('pension-info-change', { items: ['phone'] }).find((line) => line.key === 'bankCard')?.need).toBe(
      'notNeeded',
    )
  })
})

describe('papers that stand for themselves', () => {
  it('are those whose licence the county holds of the right person', () => {
    const own = licences('id-card@applicant', 'hukou-book@applicant')
    const lines = listOf('elder-allowance', { handler: 'self' }, own)
    expect(linesToBring(lines)).toEqual([])
    expect(whatToBring(lines, 'all').sentence).toBe('什么都不用带')
    const other = licences('id-card@agent', 'hukou-book@agent')
    expect(linesToBring(listOf('elder-allowance', { handler: 'self' }, other))).toHaveLength(2)
  })

  it('need everything that belongs to the proof', () => {
    const child = { minor: true, mind: false, homebound: false, handler: null }
    const half = listOf('disability-cert-new', child, licences('id-card@guardian'))
    const whole = listOf('disability-cert-new', child, licences('id-card@guardian', 'hukou-book@applicant'))
    const guardianOf = (lines: typeof half) => lines.find((line) => line.key === 'guardian')?.satisfied
    expect(guardianOf(half)).toBeNull()
    expect(guardianOf(whole)).toEqual({ by: 'licence', note: '同一户口簿能看出关系的，可以免交' })
  })

  it('are told apart from what must be brought, with the reason of each', () => {
    const lines = listOf('elder-allowance', { handler: 'self' }, licences('id-card@applicant'))
    expect(whatToBring(lines, 'all')).toMatchObject({
      kind: 'bring',
      sentence: '只带这 1 样',
      bring: [{ name: '申请人户口簿' }],
      exempt: [{ key: 'idCard', name: '第二代身份证', note: '电子证照在有效期内，可以免交' }],
      maybe: [],
    })
    expect(whatToBring([], 'all')).toEqual({
      kind: 'nothing',
      sentence: '什么都不用带',
      bring: [],
      exempt: [],
      maybe: [],
    })
  })
})

describe('items without a form of their own', () => {
  it('ask for what the guide says is needed, and only mention what depends on the case', () => {
    for (const item of county.versions.filter((one) => one.form === null)) {
      const lines = materialList(formOf(item), dictionary, { answers: {}, situations: {} }, context)
      expect(lines).toHaveLength(item.facts.materials?.length ?? 0)
      for (const [index, line] of lines.entries()) {
        const source = item.facts.materials?.[index]
        const sure = source?.necessity === '必要' && source.condition === null
        expect(line.need).toBe(sure ? 'required' : 'optional')
        if (!sure) expect(line.because).toBe('看情况，窗口说要才交')
      }
      expect(whatToBring(lines, listKnownOf(item)).maybe.length).toBe(
        lines.filter((line) => line.need === 'optional').length,
      )
    }
  })
})

describe('the first sentence', () => {
  const sentenceFor = (itemId: string) => {
    const item = itemOf(itemId)
    const lines = materialList(formOf(item), dictionary, { answers: {}, situations: {} }, context)
    return whatToBring(lines, listKnownOf(item)).sentence
  }

  it('promises “nothing” only where the sources give the whole list', () => {
    expect(sentenceFor('hukou-move')).toBe('要带什么，以当地窗口为准')
    expect(sentenceFor('rebirth-approval')).toBe('有的材料看情况才要，以当地窗口为准')
    expect(sentenceFor('sscard-query')).toBe('只带这 1 样')
    for (const item of county.versions) {
      const lines = materialList(formOf(item), dictionary, { answers: {}, situations: {} }, context)
      const { kind } = whatToBring(lines, listKnownOf(item))
      if (kind === 'nothing') expect(item.form !== null || item.facts.materials_complete).toBe(true)
    }
  })

  it('says to bring the sure ones first where others depend on the case', () => {
    expect(sentenceFor('food-workshop-renew')).toMatch(/^先带这 2 样|^只带这 2 样/)
  })
})

describe('every item in every situation', () => {
  it('has a list with a reason for each line, the same one each time', () => {
    for (const item of county.versions) {
      const form = formOf(item)
      for (const situations of everyCombination(form, context)) {
        const lines = materialList(form, dictionary, { answers: {}, situations }, context)
        expect(lines.map((line) => line.key)).toEqual(form.materials.map((one) => one.key))
        for (const line of lines) expect(line.because, `${item.itemId} ${line.key}`).not.toMatch(/^$|：”|undefined/)
        expect(materialList(form, dictionary, { answers: {}, situations }, context)).toEqual(lines)
      }
    }
  })

  it('asks nobody for a paper that was proven, and never proves what is not asked', () => {
    const everything: Proofs = {
      licences: { has: () => true } as never,
      sharedData: { has: () => true } as never,
      earlierMaterials: { has: () => true } as never,
    }
    for (const item of county.versions) {
      const form = formOf(item)
      for (const situations of everyCombination(form, context)) {
        const lines = materialList(form, dictionary, { answers: {}, situations }, context, everything)
        for (const line of lines) if (line.need !== 'required') expect(line.satisfied).toBeNull()
        expect(linesToBring(lines).length).toBeLessThanOrEqual(lines.filter((line) => line.need === 'required').length)
      }
    }
  })

  it('changes with the situation in at least 31 of the 34 items that ask', () => {
    const changing = county.versions.filter((item) => {
      const form = formOf(item)
      const lists = everyCombination(form, context).map((situations) =>
        materialList(form, dictionary, { answers: {}, situations }, context)
          .filter((line) => line.need === 'required')
          .map((line) => line.key)
          .join(),
      )
      return new Set(lists).size > 1
    })
    expect(changing.length).toBeGreaterThanOrEqual(31)
  })
})
