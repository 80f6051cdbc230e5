import { acceptingPointId, receiptKindOf } from '@shared/station/receipt-kind'
import { describe, expect, it } from 'vitest'

const VILLAGE = { pointId: 'st-201', kind: 'station' }
const HALL = { pointId: 'hall-yh', kind: 'hall' }
const POINTS = [
  { pointId: 'hall-hs', unitId: 'xspj' },
  { pointId: 'hall-yh', unitId: 'yhx-zwzx' },
  { pointId: 'st-201', unitId: 'st-201' },
]
const acceptedBy = (unit: string) => [
  { phase: 'receive' as const, unit: 'station' },
  { phase: 'accept' as const, unit },
]

describe('the paper of an intake', () => {
  it.each([
    ['受理', 'receipt'],
    ['收件转报', 'receipt'],
    ['协助', 'proxyReceipt'],
    ['协助提出', 'proxyReceipt'],
    [null, 'proxyReceipt'],
  ] as const)('at a village that may only %s is %s', (villageMode, kind) => {
    expect(receiptKindOf(VILLAGE, { accepting: 'hall-yh', villageMode })).toBe(kind)
  })

  it('at the point that accepts is 收件凭证, whatever kind of point it is', () => {
    expect(receiptKindOf(HALL, { accepting: 'hall-yh', villageMode: null })).toBe('receipt')
    expect(receiptKindOf(VILLAGE, { accepting: 'st-201', villageMode: null })).toBe('receipt')
  })

  it('at a hall that does not accept this item is 代收凭证, also where a village would receive', () => {
    expect(receiptKindOf(HALL, { accepting: 'hall-hs', villageMode: null })).toBe('proxyReceipt')
    expect(receiptKindOf(HALL, { accepting: 'hall-hs', villageMode: '收件转报' })).toBe('proxyReceipt')
    expect(receiptKindOf(HALL, { accepting: null, villageMode: null })).toBe('proxyReceipt')
  })
})

describe('the point that accepts', () => {
  it('is the point of the unit that holds the accepting step, or the one at hand', () => {
    expect(acceptingPointId(acceptedBy('yhx-zwzx'), POINTS, 'st-201')).toBe('hall-yh')
    expect(acceptingPointId(acceptedBy('xspj'), POINTS, 'hall-yh')).toBe('hall-hs')
    expect(acceptingPointId(acceptedBy('station'), POINTS, 'st-201')).toBe('st-201')
    expect(acceptingPointId(acceptedBy('elsewhere'), POINTS, 'st-201')).toBeNull()
    expect(acceptingPointId([], POINTS, 'st-201')).toBeNull()
  })
})
