import type { Routing } from '../organisation/routing'

/** 凭证种类 — 收件凭证 where the point receives for the organ; 代收凭证 where it only helps and the clock has not begun. */
export type ReceiptKind = 'receipt' | 'proxyReceipt'

type Place = { readonly pointId: string; readonly kind: string }

/** 受理点 — the point whose unit holds the accepting step of an item; `station` means the point at hand. Null when no point of the county does. */
export function acceptingPointId(
  nodes: readonly Pick<Routing['nodes'][number], 'phase' | 'unit'>[],
  points: readonly { readonly pointId: string; readonly unitId: string }[],
  here: string,
): string | null {
  const unit = nodes.find((node) => node.phase === 'accept')?.unit
  if (unit === 'station') return here
  return points.find((point) => point.unitId === unit)?.pointId ?? null
}

/**
 * Which paper a point gives for an item. The point that accepts it receives; a village station also what the county's routing entrusts to it
 * (行政许可法第二十四条 forbids to hand the permit itself to a village; receiving is not deciding, so it is settled item by item). Any other
 * point, a hall as well, only helps.
 */
export function receiptKindOf(
  here: Place,
  item: { readonly accepting: string | null; readonly villageMode: Routing['villageMode'] },
): ReceiptKind {
  if (item.accepting === here.pointId) return 'receipt'
  const entrusted = item.villageMode === '受理' || item.villageMode === '收件转报'
  return here.kind === 'station' && entrusted ? 'receipt' : 'proxyReceipt'
}
