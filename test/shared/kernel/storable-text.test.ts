import { isStorable } from '@shared/kernel/storable-text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a text that a database can keep', () => {
  it('I19: is anything made of whole characters, rare ones included, however deep it lies', () => {
    expect(isStorable({ name: '𠮷𬭎', list: ['\u{e000}', { inner: '葛󠄀' }, 1, null] })).toBe(true)
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), (value, text) => {
        expect(
          isStorable({ value: JSON.stringify(value).replaceAll('\\u0000', ''), text: text.replaceAll('\0', '') }),
        ).toBe(true)
      }),
    )
  })

  it('I19: holds no NUL and no half of a pair, in a value or in the name of a field', () => {
    for (const text of ['\0', 'a\0b', '\ud800', '\udfff\ud800', '𠮷\ud842']) {
      expect(isStorable(text)).toBe(false)
      expect(isStorable([{ [text]: 1 }])).toBe(false)
      expect(isStorable({ a: [[text]] })).toBe(false)
    }
  })

  it('I03: is looked for without recursion', () => {
    let deep: unknown = '\0'
    for (let level = 0; level < 200_000; level += 1) deep = [deep]
    expect(isStorable(deep)).toBe(false)
  })
})
