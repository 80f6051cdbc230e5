import { expect, it } from 'vitest'
import { assertAnother, assertTwoPersons } from '../../../../shared/case/acts/two-persons'
import { SYSTEM } from '../../../../shared/identity/actor'
import { APPLICANT, officer } from '../case-story'

it('who confirms is somebody else than who proposed, and an officer', () => {
  const actor = officer('centreDirector', 'town', 's1')
  expect(() => assertTwoPersons({ actor }, 's2', '主任')).not.toThrow()
  expect(() => assertTwoPersons({ actor }, 's1', '主任')).toThrow('case.twoPersons')
  expect(() => assertTwoPersons({ actor }, null, '主任')).toThrow('case.twoPersons')
  expect(() => assertTwoPersons({ actor: APPLICANT }, 's1', '主任')).toThrow('case.twoPersons')
  expect(() => assertTwoPersons({ actor: SYSTEM }, 's1', '主任')).toThrow('case.twoPersons')
})

it('who asked does not approve, and where nobody asked anybody may', () => {
  const actor = officer('deptLeader', 'cl', 's1')
  expect(() => assertAnother({ actor }, null, '主任')).not.toThrow()
  expect(() => assertAnother({ actor }, 's2', '主任')).not.toThrow()
  expect(() => assertAnother({ actor }, 's1', '主任')).toThrow('case.twoPersons')
})
