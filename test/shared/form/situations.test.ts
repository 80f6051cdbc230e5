import { checkForm } from '@shared/form/check-form'
import { resolveSituations } from '@shared/form/form-data'
import { formOf } from '@shared/service-item/fallback-form'
import { describe, expect, it } from 'vitest'
import { context, dictionary, itemOf } from '../service-item/county-catalogue'

const resolve = (
  itemId: string,
  answers: Record<string, unknown>,
  situations: Record<string, boolean | string | string[] | null>,
) => resolveSituations(formOf(itemOf(itemId)), { answers, situations }, context)

describe('the situation questions', () => {
  it('are asked in order, and one that an earlier answer settles is not asked', () => {
    expect(resolve('disability-cert-new', {}, {}).toAsk).toEqual(['minor', 'mind', 'homebound', 'handler'])
    const minor = resolve('disability-cert-new', {}, { minor: true, mind: false, homebound: false, handler: 'agent' })
    expect(minor.toAsk).not.toContain('handler')
    expect(minor.answers.handler).toBeNull()
  })

  it('answer themselves as soon as all that they read is known', () => {
    const child = resolve('disability-cert-new', { birthDate: '2019-09-12' }, { minor: false })
    expect(child.answers.minor).toBe(true)
    expect(child.toAsk).not.toContain('minor')
    expect(resolve('disability-cert-new', { birthDate: '1980-01-01' }, {}).answers.minor).toBe(false)
  })

  it('with several options may be passed without a tick; where one is wanted the pre-check says so', () => {
    expect(resolve('veteran-card', {}, {}).answers.extra).toEqual([])
    const form = formOf(itemOf('pension-info-change'))
    const check = checkForm(form, dictionary, { answers: {}, situations: { handler: 'self' } }, context)
    expect(check.unanswered).not.toContain('items')
    expect(check.blocks).toContain('还没选要变更什么。请至少选一项。')
  })
})
