import { expect, it } from 'vitest'
import { stateWords } from '../../../../office/features/calendar/state-words'

it('says how far a table has come, and what it moved', () => {
  const row = { cases: 120, clocks: 300, moved: 0, crossed: 0 }
  expect(stateWords({ ...row, state: 'proposed' })).toBe('等另一个人确认')
  expect(stateWords({ ...row, state: 'dropped' })).toBe('作废了')
  expect(stateWords({ ...row, moved: 7, state: 'replaying' })).toBe('正在重算，看了 120 件，挪动 7 个期限')
  expect(stateWords({ ...row, state: 'done' })).toBe('看了 120 件、300 个期限，都没有变')
  expect(stateWords({ ...row, moved: 7, crossed: 2, state: 'done' })).toBe(
    '看了 120 件、300 个期限，挪动 7 个，其中 2 个跨过当天',
  )
})
