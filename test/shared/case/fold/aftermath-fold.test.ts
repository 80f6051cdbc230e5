import { expect, it } from 'vitest'
import { ACTS } from '../../../../shared/case/acts/index'
import { AFTERMATH_DESTINATIONS, AFTERMATH_FOLD } from '../../../../shared/case/fold/aftermath-fold'

it('has a fold for each act after a decision, and destinations for acts that are there', () => {
  const names = Object.keys(AFTERMATH_FOLD)
  expect(names).toEqual(
    expect.arrayContaining(['serve', 'raiseObjection', 'correctDecision', 'revokeGrant', 'remakeDecision']),
  )
  expect([...names, ...Object.keys(AFTERMATH_DESTINATIONS)].filter((name) => !Object.hasOwn(ACTS, name))).toEqual([])
})
