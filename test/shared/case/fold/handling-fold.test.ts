import { expect, it } from 'vitest'
import { closeRun, openRun } from '../../../../shared/case/fold/handling-fold'
import { accepted, planOfProfile } from '../acts/handling-stories'

it('a step is opened after those that ran before, and closed by whoever acts, with how it ended', () => {
  const { state, actions } = accepted('2026-03-02', planOfProfile('general'))
  const [action] = actions
  if (action === undefined) throw new Error('nothing was done')
  expect(openRun(state, 'n3', '2026-03-03')).toMatchObject({
    run: 2,
    key: 'n3',
    openedOn: '2026-03-03',
    closedOn: null,
  })
  expect(closeRun(state, { ...action, on: '2026-03-04' }, 'sentUp')).toMatchObject([
    { key: 'n2', outcome: 'sentUp', closedOn: '2026-03-04' },
  ])
})
