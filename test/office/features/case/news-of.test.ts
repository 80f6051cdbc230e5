import { describe, expect, it } from 'vitest'
import { newsOf } from '../../../../office/features/case/news-of'

const entry = (seq: number, label: string, by: string) => ({
  seq,
  label,
  by,
  at: '2026-03-02T01:00:00.000Z',
  note: null,
})
const log = [entry(1, '提交', '申请人'), entry(2, '收件', '刘思敏'), entry(3, '受理', '张丽')]

describe('what a colleague did while the case was open', () => {
  it('is said with who and what', () => {
    expect(newsOf(log, 2, '刘思敏')).toBe('张丽 刚刚办了“受理”，这里已更新。')
    expect(newsOf(log, 1, '王五')).toBe('刘思敏、张丽 刚刚办了“收件”、“受理”，这里已更新。')
  })

  it('is no news when it was this officer, or when nothing happened', () => {
    expect(newsOf([...log, entry(4, '分办', '系统')], 2, '张丽')).toBeNull()
    expect(newsOf(log, 3, '刘思敏')).toBeNull()
    // Done for a colleague on leave it was this officer all the same.
    expect(newsOf([...log, entry(4, '环节通过', '罗成林（代彭丽娟）')], 3, '罗成林')).toBeNull()
  })
})
