import { Reason } from '@shared/service-item/reason'
import { describe, expect, it } from 'vitest'
import {
  fillBlanks,
  knownBlanks,
  openBlanks,
  partsOf,
  reasonsFor,
} from '../../../../../office/features/case/acts/reason-text'
import reasonsFile from '../../../../../prisma/seed/data/reasons.json'

const reasons = reasonsFile.reasons.map((one) => Reason.parse(one)).filter((one) => one.domain === undefined)

describe('the county’s sentences', () => {
  it('a sentence shows its open blanks as blanks, not in braces', () => {
    expect(partsOf('缺第{页}页').map(({ text, open }) => [text, open])).toEqual([
      ['缺第', false],
      ['页', true],
      ['页', false],
    ])
    expect(partsOf('没有空').map((part) => part.open)).toEqual([false])
  })

  it('a blank that is known is filled, the others stay for the clerk', () => {
    const text = fillBlanks('还差{材料名称}，请补交{形式}{份数}份。', knownBlanks({ material: '户口簿' }))
    expect(text).toBe('还差户口簿，请补交{形式}{份数}份。')
    expect(openBlanks(text)).toEqual(['形式', '份数'])
  })

  it('a blank that is filled with nothing stays open', () => {
    expect(fillBlanks('{谁}本人', { 谁: '  ' })).toBe('{谁}本人')
  })

  it('only the sentences of the act and of the item are offered', () => {
    const offered = reasonsFor(reasons, 'refuse', '残疾人证新办').map((reason) => reason.id)
    expect(offered).toContain('refuse.condition')
    expect(offered).toContain('refuse.disabilityGrade')
    expect(offered).not.toContain('refuse.oneHouse')
  })

  it('every blank of every sentence can be found and closed', () => {
    for (const reason of reasons) {
      const values = Object.fromEntries(openBlanks(reason.plain ?? '').map((name) => [name, '某某']))
      expect(openBlanks(fillBlanks(reason.plain ?? '', values)), reason.id).toEqual([])
    }
  })
})
