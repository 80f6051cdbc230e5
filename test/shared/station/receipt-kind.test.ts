import { receiptKindOf } from '@shared/station/receipt-kind'
import { expect, it } from 'vitest'

it('a village gives 收件凭证 where the county lets it receive, and 代收凭证 where it only helps', () => {
  expect(receiptKindOf('station', '受理')).toBe('receipt')
  expect(receiptKindOf('station', '收件转报')).toBe('receipt')
  expect(receiptKindOf('station', '协助')).toBe('proxyReceipt')
  expect(receiptKindOf('station', '协助提出')).toBe('proxyReceipt')
  expect(receiptKindOf('station', null)).toBe('proxyReceipt')
})

it('a hall receives what it takes in', () => {
  expect(receiptKindOf('hall', null)).toBe('receipt')
})
