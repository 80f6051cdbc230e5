import { receiverOf, receiversFor } from '@shared/handover/receiver-of'
import { describe, expect, it } from 'vitest'

const here = { pointId: 'st-213', kind: 'station', division: '430423201213' }
const points = [
  here,
  { pointId: 'hall-hs', kind: 'hall', division: '430423000000', windows: [1, 2, 3] },
  { pointId: 'hall-police', kind: 'hall', division: '430423201000', windows: [1] },
  { pointId: 'hall-yh', kind: 'hall', division: '430423201000', windows: [1, 2] },
]

describe('移交给谁', () => {
  it('the point that accepts, where that is another one', () => {
    expect(receiverOf('hall-hs', here, points)).toBe('hall-hs')
  })
  it('else the general hall of the township above', () => {
    expect(receiverOf('st-213', here, points)).toBe('hall-yh')
    expect(receiverOf(null, here, points)).toBe('hall-yh')
  })
  it('nobody where there is no hall', () => {
    expect(receiverOf(null, here, [here])).toBeNull()
  })
})

describe('还能交给谁', () => {
  it('every hall of the county, the near ones first; never the own point, never a station', () => {
    const station = { pointId: 'st-201', kind: 'station', division: '430423201201' }
    const ids = receiversFor(here, [...points, station]).map((point) => point.pointId)
    expect(ids).toEqual(['hall-police', 'hall-yh', 'hall-hs'])
    expect(receiversFor({ pointId: 'hall-yh', kind: 'hall', division: '430423201000' }, points)).not.toContainEqual(
      expect.objectContaining({ pointId: 'hall-yh' }),
    )
  })
})
