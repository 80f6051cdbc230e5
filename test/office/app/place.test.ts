import { WORK_VIEWS } from '@shared/case/view/case-view'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, PAGES, type Place, placeOf, readPlace, stateOf } from '../../../office/app/place'

const places = fc.record<Place>({
  page: fc.constantFrom(...PAGES),
  view: fc.constantFrom(...WORK_VIEWS),
  itemId: fc.option(fc.stringMatching(/^[a-z][a-z-]{2,20}$/), { nil: null }),
  pointId: fc.option(fc.stringMatching(/^[a-z]{2}-[0-9]{3}$/), { nil: null }),
  mine: fc.boolean(),
  find: fc.option(fc.constantFrom('7K4M9QTR', '430423-261123-YH002-000118-G', '张禾丰', '吉田生·阿依'), { nil: null }),
  caseId: fc.option(fc.uuid({ version: 7 }), { nil: null }),
})

function reopened(place: Place): Place | null {
  const url = new URL(addressOf(place), 'https://county.test')
  return readPlace(url.pathname, url.search, JSON.parse(JSON.stringify(stateOf(place))))
}

describe('an address of the office', () => {
  it('shows the same page, view, filters and case again', () => {
    fc.assert(
      fc.property(places, (place) => {
        const view = place.page === 'list' ? place.view : 'all'
        expect(reopened({ ...place, view })).toEqual({ ...place, view })
      }),
    )
  })

  it('never holds the name of a person', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(decodeURIComponent(addressOf(place))).not.toMatch(/[\u4e00-\u9fff]/)
      }),
    )
  })

  it('of an unknown page leads to no place, so that the first queue opens', () => {
    expect(readPlace('/office/', '', null)).toBeNull()
    expect(readPlace('/office/nothing', '', null)).toBeNull()
    expect(readPlace('/elsewhere', '', null)).toBeNull()
  })

  it('with a broken view, case or state still opens, without them', () => {
    const place = readPlace('/office/list/everything', '?case=1%27or%271&item=&mine=yes', { name: 7 })
    expect(place).toEqual(placeOf('list'))
  })

  it('with a search text longer than any number leaves it out', () => {
    expect(readPlace('/office/list/all', `?find=${'9'.repeat(200)}`, null)?.find).toBeNull()
  })
})
