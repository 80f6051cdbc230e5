import { expect, it } from 'vitest'
import { hasStationPage } from '../../../office/app/station-links'

it('a clerk sees devices, a director everything, an administrator all but what is in the records', () => {
  const pages = ['devices', 'recoveries', 'to-verify', 'import'] as const
  const of = (role: Parameters<typeof hasStationPage>[0][number]) =>
    pages.filter((page) => hasStationPage([role], page))
  expect(of('villageClerk')).toEqual(['devices'])
  expect(of('windowClerk')).toEqual(['devices', 'import'])
  expect(of('centreDirector')).toEqual([...pages])
  expect(of('systemAdmin')).toEqual(['devices', 'recoveries', 'import'])
  expect(of('townReviewer')).toEqual(['import'])
  expect(of('approver')).toEqual([])
})
