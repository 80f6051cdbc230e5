import type { FilledBlock } from '../fill'

/** 送达方式 — the boxes of 送达回证. */
export type DeliveryWay = '直接' | '同住成年家属代收' | '代理人代收' | '邮寄' | '电子' | '留置' | '公告'

/** What an act says of the way by itself. */
const SAID: Readonly<Record<string, DeliveryWay>> = {
  post: '邮寄',
  electronic: '电子',
  left: '留置',
  publicNotice: '公告',
}

/** How a result reached the person, from what the act says of tracking number and taker. */
export function deliveryWayOf(
  given: Readonly<Record<string, string>>,
  delivery: 'pickup' | 'village' | 'post' | 'electronic',
): DeliveryWay {
  const said = SAID[given.serviceWay ?? '']
  if (said !== undefined) return said
  const tracked = given.trackNumber !== undefined && given.trackNumber !== '无' && given.trackNumber !== ''
  const isHanded = given.serviceWay === 'handed'
  if (!isHanded && (tracked || (delivery === 'post' && given.trackNumber === undefined))) return '邮寄'
  if (!isHanded && delivery === 'electronic') return '电子'
  const taker = given.proxyReason ?? '无'
  if (taker === '无') return '直接'
  return /代理|委托|监护/.test(taker) ? '代理人代收' : '同住成年家属代收'
}

/** Ticks one box of a paper's tables; the others stay empty. */
export function tickBox(blocks: readonly FilledBlock[], label: string): FilledBlock[] {
  return blocks.map((block) =>
    block.b === 'keyValue'
      ? { ...block, rows: block.rows.map((row) => ({ ...row, value: row.value.replace(`□${label}`, `☑${label}`) })) }
      : block,
  )
}
