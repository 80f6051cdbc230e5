import { describe, expect, test } from 'vitest'
import { isTyping, matchKey } from '../../../web/keys/match-key'
import { placeAfter } from '../../../web/keys/move-focus'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
})

describe('keys', () => {
  test('a function key is itself, with nothing held', () => {
    expect(matchKey(press('F9'), 'F9')).toBe(true)
    expect(matchKey(press('F9', { ctrlKey: true }), 'F9')).toBe(false)
    expect(matchKey(press('F8'), 'F9')).toBe(false)
  })

  test('Ctrl+K is the same on a Mac and with capitals locked', () => {
    expect(matchKey(press('k', { ctrlKey: true }), 'Ctrl+K')).toBe(true)
    expect(matchKey(press('K', { metaKey: true }), 'Ctrl+K')).toBe(true)
    expect(matchKey(press('k'), 'Ctrl+K')).toBe(false)
  })

  test('a sign that needs Shift on some keyboards is the sign', () => {
    expect(matchKey(press('?', { shiftKey: true }), '?')).toBe(true)
    expect(matchKey(press('/'), '/')).toBe(true)
    expect(matchKey(press('+', { shiftKey: true }), '+')).toBe(true)
    expect(matchKey(press('+'), 'Ctrl+K')).toBe(false)
  })

  test('letters belong to a text field while it has the focus, function keys never do', () => {
    expect(isTyping(press('j'), { tagName: 'INPUT', type: 'text' })).toBe(true)
    expect(isTyping(press('j'), { tagName: 'INPUT', type: 'radio' })).toBe(false)
    expect(isTyping(press('F9'), { tagName: 'TEXTAREA' })).toBe(false)
    expect(isTyping(press('k', { ctrlKey: true }), { tagName: 'INPUT', type: 'text' })).toBe(false)
    expect(isTyping(press('j'), null)).toBe(false)
  })

  test('Enter moves one place on and stops at the last', () => {
    expect(placeAfter(0, 3, 1)).toBe(1)
    expect(placeAfter(2, 3, 1)).toBe(null)
    expect(placeAfter(0, 3, -1)).toBe(null)
  })
})
