import type { WorkRow } from '@shared/case/view/case-view'

/** What a row says of its limit: days left, the last day, or by how many days it is late. */
export function limitWords(row: Pick<WorkRow, 'light' | 'daysLeft' | 'status'>): string {
  const { light, daysLeft, status } = row
  if (status === 'supplementAsked' || status === 'prereviewReturned') return '等申请人'
  if (light === 'paused') return '不计时'
  if (light === 'none' || daysLeft === null) return '不限时'
  if (daysLeft < 0) return `已超期 ${-daysLeft} 天`
  if (light === 'late') return '已超期'
  return daysLeft === 0 ? '今天到期' : `剩 ${daysLeft} 天`
}

const CHANNELS: Readonly<Record<string, string>> = {
  online: '网上',
  station: '村站',
  window: '窗口',
  home: '上门',
  kiosk: '自助机',
  hotline: '热线',
  post: '邮寄',
}

/** Where a case came in: the point, and how where that says more. */
export function fromWords(row: Pick<WorkRow, 'from' | 'channel'>): string {
  const channel = CHANNELS[row.channel]
  if (channel === undefined || row.channel === 'station' || row.channel === 'window') return row.from
  return row.from === '' ? channel : `${channel} · ${row.from}`
}

/** One chip of the item filter. */
export type ItemChip = { readonly itemId: string; readonly name: string; readonly count: number }

/** Items of the loaded rows, most frequent first; at most `limit`, for chips are a short way and not a list. */
export function itemChips(rows: readonly Pick<WorkRow, 'itemId' | 'itemName'>[], limit = 5): ItemChip[] {
  const chips = new Map<string, ItemChip>()
  for (const row of rows) {
    const had = chips.get(row.itemId)
    chips.set(row.itemId, { itemId: row.itemId, name: row.itemName, count: (had?.count ?? 0) + 1 })
  }
  return [...chips.values()].sort((a, b) => b.count - a.count).slice(0, limit)
}
