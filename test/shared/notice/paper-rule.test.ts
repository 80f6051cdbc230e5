import { formatDocNumber, isPaperKey, PAPER_RULES } from '@shared/notice/paper-rule'
import { describe, expect, it } from 'vitest'
import { papers } from './sample-values'

describe('the table of papers', () => {
  it('has one row for every paper of the library and none besides', () => {
    expect(Object.keys(PAPER_RULES).sort()).toEqual(papers.map((template) => template.key).sort())
  })

  it('gives a series to every paper that prints a number', () => {
    const numbered = papers.filter((template) =>
      template.body.some((block) => block.b === 'number' && block.text.includes('{docNumber}')),
    )
    const without = numbered.filter(
      (template) => !isPaperKey(template.key) || PAPER_RULES[template.key].series === null,
    )
    expect(numbered.length).toBeGreaterThan(30)
    expect(without.map((template) => template.key)).toEqual([])
  })

  it('writes numbers without leading zeros', () => {
    expect(formatDocNumber('演山民', '受', 2026, 18)).toBe('演山民受〔2026〕18号')
  })

  it('knows its own keys only', () => {
    expect(isPaperKey('grant')).toBe(true)
    expect(isPaperKey('toString')).toBe(false)
  })
})
