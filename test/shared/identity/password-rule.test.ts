import { findPasswordFault, sayPasswordFault } from '@shared/identity/password-rule'
import { describe, expect, it } from 'vitest'

describe('a new password', () => {
  it.each(['Heng-shan-7788', '一门便民服务Ab1-永和乡', 'aB3$aB3$xY'])('%s is taken', (password) => {
    expect(findPasswordFault(password, 'shatou')).toBeNull()
  })

  it.each([
    ['Ab1$', '口令至少 10 个字符'],
    ['abcdefghij12', '大写字母、小写字母、数字、符号里至少要有三种'],
    ['Shatou-2026-X', '口令里不能有账号名'],
    ['aA1aA1aA1aA1', '不能老是同几个字符'],
  ])('%s is refused, and it is said why', (password, words) => {
    const fault = findPasswordFault(password, 'shatou')
    expect(fault && sayPasswordFault(fault)).toBe(words)
  })
})
