import { expect, it } from 'vitest'
import { kindWords, USUAL, whyWords } from '../../../../office/features/to-verify/held-words'
import { VERIFY_REASONS } from '../../../../shared/sync/held/to-verify'
import { OFFLINE_ACTS, OPERATION_KINDS } from '../../../../shared/sync/operation'

it('every kind of a record that a station may make has its word, and an unknown one is said to be unknown', () => {
  const kinds = [...OPERATION_KINDS.filter((kind) => kind !== 'act'), ...OFFLINE_ACTS.map((act) => `act/${act}`)]
  const words = kinds.map(kindWords)
  expect(new Set(words).size).toBe(kinds.length)
  expect(words).not.toContain(kindWords('sealed'))
})

it('every reason says what it means and whom to ask', () => {
  for (const why of VERIFY_REASONS) expect(Object.values(whyWords(why)).every((text) => text.length > 2)).toBe(true)
})

it('the usual reasons are long enough for the record', () => {
  expect([...USUAL.accept, ...USUAL.setAside].every((reason) => reason.length >= 2)).toBe(true)
})
