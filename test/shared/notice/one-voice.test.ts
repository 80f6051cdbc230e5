import { supersedesShort } from '@shared/notice/one-voice'
import { expect, it } from 'vitest'

it('one piece of news of one act is said once', () => {
  expect(supersedesShort('m.prereviewReturned', 'supplementNotice')).toBe(true)
  expect(supersedesShort('m.deemedWithdrawn', 'terminate')).toBe(true)
  expect(supersedesShort('serviceDone', 'm.rateAsk')).toBe(true)
  expect(supersedesShort('m.rateAsk', 'serviceDone')).toBe(false)
  expect(supersedesShort('m.submitted', 'receipt')).toBe(false)
})
