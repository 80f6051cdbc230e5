import { type StaffActor, SYSTEM } from '@shared/identity/actor'
import { expect, it } from 'vitest'
import { CONFIRMERS, officerOf, PROPOSERS } from '../../../../server/modules/calendar/policy'
import { problemOf } from '../../../support/problems'

it('whoever proposes may also confirm the table of somebody else, and only an officer decides', async () => {
  for (const role of PROPOSERS) expect(CONFIRMERS).toContain(role)
  expect(CONFIRMERS).toEqual(['systemAdmin', 'securityAdmin'])
  const officer: StaffActor = {
    ...{ kind: 'staff', staffId: 's', name: '某', unit: 'zwfw', roles: [], personId: null, relatives: [] },
  }
  expect(officerOf(officer)).toBe(officer)
  const refused = await problemOf(Promise.resolve().then(() => officerOf(SYSTEM)))
  expect(refused.code).toBe('identity.notAllowed')
})
