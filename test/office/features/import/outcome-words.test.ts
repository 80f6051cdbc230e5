import { expect, it } from 'vitest'
import { fateOf, fateWords, linesOf } from '../../../../office/features/import/outcome-words'
import { makeProblem } from '../../../../shared/problem/problem'
import { OUTCOMES } from '../../../../shared/sync/protocol'

const opId = '019cac02-0000-7000-8000-000000000001'
const foreign = makeProblem('sync.lineForeign')

it('every outcome has a fate with words', () => {
  for (const outcome of [...OUTCOMES, 'refused'] as const) {
    const { word, means } = fateWords(fateOf(outcome))
    expect(word + means).toMatch(/^[\u4e00-\u9fff，。]+$/)
  }
})

it('lines that somebody has to do something about come first, with what that is', () => {
  const lines = linesOf(
    [
      { line: 2, opId, outcome: 'applied', problem: null },
      { line: 3, opId, outcome: 'duplicate', problem: null },
      { line: 4, opId, outcome: 'refused', problem: { ...foreign, fields: [] } },
      { line: 5, opId, outcome: 'quarantined', problem: { ...makeProblem('sync.deviceStopped'), fields: [] } },
    ],
    [6],
  )
  expect(lines.map(({ line, fate }) => [line, fate])).toEqual([
    [6, 'damaged'],
    [4, 'foreign'],
    [5, 'held'],
    [2, 'taken'],
    [3, 'there'],
  ])
  expect(lines[1]?.why).toContain(foreign.todo)
})
