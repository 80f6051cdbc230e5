import { expect, it } from 'vitest'
import { openLinesOf } from '../../../../shared/case/facets/promise'

it('what was promised and has not come in is open; nothing promised, nothing open', () => {
  const lines = ['a', 'b'].map((lineKey) => ({ lineKey, name: lineKey, how: '照片' }))
  expect(openLinesOf({ lines, supplied: ['a'] }).map((line) => line.lineKey)).toEqual(['b'])
  expect(openLinesOf(undefined)).toEqual([])
  expect(openLinesOf(null)).toEqual([])
})
