import { expect, it } from 'vitest'
import { CONFIRMERS, PROPOSERS } from '../../../../server/modules/calendar/policy'

it('whoever proposes may also confirm the table of somebody else', () => {
  for (const role of PROPOSERS) expect(CONFIRMERS).toContain(role)
  expect(CONFIRMERS).toEqual(['systemAdmin', 'securityAdmin'])
})
