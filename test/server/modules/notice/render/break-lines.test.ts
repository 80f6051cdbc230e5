import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, widthOf } from '../../../../../server/modules/notice/render/break-lines'

const measure = (char: string) => (char.charCodeAt(0) < 128 ? 0.5 : 1)

describe('Chinese lines are broken', () => {
  it('no line begins with a mark that may not stand there', () => {
    expect(breakLines('我们收到了材料，谢谢。', 7, measure)).toEqual(['我们收到了材', '料，谢谢。'])
    expect(breakLines('依据《行政许可法》办理', 3, measure)).toEqual(['依据', '《行政', '许可', '法》办', '理'])
  })

  it('a number stays whole', () => {
    expect(breakLines('收件号430423-261121', 6, measure)).toEqual(['收件号', '430423-', '261121'])
    expect(breakLines('电话0734-0000101', 7, measure)).toEqual(['电话', '0734-0000101'])
  })

  it('a number that is longer than a line is broken behind one of its groups', () => {
    expect(breakLines('430423-261121-YH201-000007-N', 10, measure)).toEqual(['430423-261121-YH201-', '000007-N'])
  })

  it('the first line of a paragraph is shorter by its indent', () => {
    expect(breakLines('一二三四五六七八', 5, measure, 2)).toEqual(['一二三', '四五六七八'])
  })

  it('nothing is lost and no line is too wide, whatever the text', () => {
    const sign = fc.constantFrom(...'一二三四五，。、（）《》“”ab12-  𠮷：；'.split(''), '𠮷')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), fc.integer({ min: 4, max: 20 }), (signs, width) => {
        const text = signs.join('')
        const lines = breakLines(text, width, measure)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) expect(widthOf(line, measure)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
