import type { MaterialDefinition } from '@shared/form/form-definition'
import { becauseOf, type Known } from '@shared/material/because'
import { formOf } from '@shared/service-item/fallback-form'
import { describe, expect, it } from 'vitest'
import { dictionary, itemOf } from '../service-item/county-catalogue'

const form = formOf(itemOf('disability-cert-new'))
const [paper] = form.materials
if (paper === undefined) throw new Error('the form has materials')

function because(
  requiredWhen: unknown,
  answers: Known['situations']['answers'],
  toAsk: string[] = Object.keys(answers),
) {
  const data = { s: answers, phone: '15400000001' }
  const material: MaterialDefinition = { ...paper, requiredWhen } as MaterialDefinition
  return becauseOf({ form, dictionary, situations: { answers, toAsk }, data }, material)
}

const IS_MINOR = { '==': [{ var: 's.minor' }, true] }
const IS_MIND = { '==': [{ var: 's.mind' }, true] }

describe('why a paper is on the list', () => {
  it('everybody needs it, or the county does, or only the counter knows', () => {
    expect(because(true, {})).toBe('每个申请人都要')
    expect(because(null, {})).toBe('看情况，窗口说要才交')
    expect(because(IS_MINOR, { minor: false })).toBe('您的情况不用交')
  })

  it('names the answer that brought it in, and not those that did not', () => {
    const either = { or: [IS_MINOR, IS_MIND] }
    expect(because(either, { minor: true, mind: false })).toBe('因为您选了“办证的人是不是还没满 18 周岁：是”')
    expect(because(either, { minor: false, mind: true })).toBe('因为您选了“是不是智力或精神方面的残疾：是”')
    expect(because({ and: [IS_MINOR, IS_MIND] }, { minor: true, mind: true })).toBe(
      '因为您选了“办证的人是不是还没满 18 周岁：是；是不是智力或精神方面的残疾：是”',
    )
  })

  it('does not say “you chose” of what followed by itself', () => {
    expect(because(IS_MINOR, { minor: true }, [])).toBe('因为“办证的人是不是还没满 18 周岁：是”')
  })

  it('names the field where no situation decided', () => {
    expect(because({ '!!': [{ var: 'phone' }] }, {})).toBe('因为您填的“手机号码”')
    expect(because({ '==': [1, 1] }, {})).toBe('按您的情况')
  })
})
