import { expect, it } from 'vitest'
import { assertTwoPersons } from '../../../../shared/case/acts/two-persons'
import { SYSTEM } from '../../../../shared/identity/actor'
import { APPLICANT, officer } from '../case-story'

it('who confirms is somebody else than who proposed, and an officer', () => {
  const actor = officer('centreDirector', 'town', 's1')
  expect(() => assertTwoPersons({ actor }, 's2', '主任')).not.toThrow()
  expect(() => assertTwoPersons({ actor }, 's1', '主任')).toThrow('case.twoPersons')
  expect(() => assertTwoPersons({ actor: APPLICANT }, 's1', '主任')).toThrow('case.twoPersons')
  expect(() => assertTwoPersons({ actor: SYSTEM }, 's1', '主任')).toThrow('case.twoPersons')
})
