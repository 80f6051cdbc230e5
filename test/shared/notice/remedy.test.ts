import { isPaperKey } from '@shared/notice/paper-rule'
import { remedyFor } from '@shared/notice/remedy'
import { describe, expect, it } from 'vitest'
import { papers } from './sample-values'

const about = { organ: 'countyDepartment', itemId: 'pesticide', naturalResource: false, overdue: false } as const

describe('the remedy of a paper', () => {
  it.each(papers.map((template) => [template.key, template] as const))(
    '%s carries the paragraph that its template prints',
    (key, template) => {
      const printed = template.body.find((block) => block.b === 'remedies')
      expect(isPaperKey(key)).toBe(true)
      if (printed?.b === 'remedies') expect(remedyFor(key, about)?.use).toBe(printed.use)
    },
  )

  it('a county department is reviewed by the county government within sixty days, or sued within six months', () => {
    expect(remedyFor('refuse', about)).toEqual({
      use: 'decision',
      reviewBy: 'countyGovernment',
      reviewDays: 60,
      suitMonths: 6,
      reviewFirst: false,
    })
  })

  it('inaction goes to review first', () => {
    expect(remedyFor('pauseNotice', { ...about, overdue: true })).toMatchObject({
      use: 'reviewFirst',
      reviewFirst: true,
      suitMonths: 0,
    })
  })

  it('a decision that comes late names review and suit like any other', () => {
    for (const key of ['refuse', 'benefitRefuse', 'terminate', 'serviceRefused'])
      expect(remedyFor(key, { ...about, overdue: true })).toEqual(remedyFor(key, about))
  })

  it('an organ under vertical lead is reviewed by the next higher organ', () => {
    expect(remedyFor('refuse', { ...about, organ: 'vertical' })?.reviewBy).toBe('upperOrgan')
  })

  it('a refusal of social aid says that one may apply again', () => {
    expect(remedyFor('refuse', { ...about, itemId: 'dibao' })?.use).toBe('decisionAid')
  })

  it('a receipt touches no right', () => {
    expect(remedyFor('receipt', about)).toBeNull()
  })
})
