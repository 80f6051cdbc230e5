import type { Routing } from '../organisation/routing'

/** 凭证种类 — 收件凭证 where the point receives for the organ; 代收凭证 where it only helps and the clock has not begun. */
export type ReceiptKind = 'receipt' | 'proxyReceipt'

/**
 * Which paper a point gives. A hall receives everything that it takes in; a village station only what the county's routing entrusts to
 * it (行政许可法第二十四条 forbids to hand the permit itself to a village; receiving is not deciding, so it is settled item by item).
 */
export function receiptKindOf(pointKind: string, villageMode: Routing['villageMode']): ReceiptKind {
  if (pointKind !== 'station') return 'receipt'
  return villageMode === '受理' || villageMode === '收件转报' ? 'receipt' : 'proxyReceipt'
}
