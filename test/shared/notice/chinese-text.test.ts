import { ASK_COUNTER, asPrinted, limitText, longDate, longMoment } from '@shared/notice/chinese-text'
import { describe, expect, it } from 'vitest'

describe('a paper writes', () => {
  it('days and moments in Chinese, in Asia/Shanghai', () => {
    expect(longDate('2026-03-02')).toBe('2026年3月2日')
    expect(longMoment('2026-11-21T01:41:00.000Z')).toBe('2026年11月21日 9时41分')
    expect(longMoment('2026-11-20T16:05:00Z')).toBe('2026年11月21日 0时05分')
  })

  it('limits with their unit, and says so when nobody knows one', () => {
    expect(limitText({ value: 20, unit: '工作日' })).toBe('20个工作日')
    expect(limitText({ value: 15, unit: '日' })).toBe('15日')
    expect(limitText({ value: 2, unit: '小时' })).toBe('2个小时')
    expect(limitText({ value: 0, unit: '即时' })).toBe('当场办结')
    expect(limitText(null)).toBe(ASK_COUNTER)
  })

  it('dates that an act brings, and leaves other words alone', () => {
    expect(asPrinted('2026-03-02')).toBe('2026年3月2日')
    expect(asPrinted('2026-03-02T01:00:00.000Z')).toBe('2026年3月2日 9时00分')
    for (const text of ['2026-02-30', '430423-260302', '长期', '']) expect(asPrinted(text)).toBe(text)
  })
})
