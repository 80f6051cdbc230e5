import { isSkewed } from '@shared/station/clock-skew'
import type { DeviceRow } from '@shared/station/view/device-view'

/** Records that have not come in for so long are late (red at the station as well). */
const LATE_MS = 24 * 3_600_000
/** A station that was not heard of for three days: its people cannot have had a network in the village all that time. */
const SILENT_MS = 3 * 86_400_000

/** 要留意的 — why somebody should call the station; the most pressing first. */
const SIGNS = ['lost', 'missing', 'late', 'silent', 'clock', 'unkept', 'never'] as const
export type Sign = (typeof SIGNS)[number]

/** What is to be looked into about a device, as of `now`. A stopped one asks for nothing but what never arrived from it. */
export function signsOf(row: DeviceRow, now: string): Sign[] {
  const ageOf = (at: string | null) => (at === null ? 0 : Date.parse(now) - Date.parse(at))
  const stopped = row.state === 'revoked'
  const holds: Record<Sign, boolean> = {
    lost: row.lost !== null && !stopped,
    missing: row.missing.length > 0,
    late: !stopped && row.unsent > 0 && ageOf(row.oldestUnsentAt) >= LATE_MS,
    silent: !stopped && ageOf(row.lastSeenAt) >= SILENT_MS,
    clock: !stopped && isSkewed(row.skewMs),
    unkept: !stopped && row.persisted === false,
    never: !stopped && row.lastSeenAt === null && ageOf(row.enrolledAt) >= LATE_MS,
  }
  return SIGNS.filter((sign) => holds[sign])
}

/** 看哪些 — the devices in use, those to look into, the stopped ones. */
export type Shown = 'all' | 'attention' | 'stopped'

/** Rows of a filter in which the text is part of point, device or clerk; those to look into come first, else the server's order stays. */
export function shownDevices(
  rows: readonly DeviceRow[],
  by: { readonly shown: Shown; readonly text: string; readonly now: string },
): DeviceRow[] {
  const text = by.text.trim()
  const named = rows.filter(
    (row) => text === '' || [row.pointName, row.name, row.lastClerk].some((word) => word.includes(text)),
  )
  const isPressing = (row: DeviceRow) => signsOf(row, by.now).length > 0
  if (by.shown === 'stopped') return named.filter((row) => row.state === 'revoked')
  if (by.shown === 'attention') return named.filter(isPressing)
  return [...named].sort((a, b) => rank(a, isPressing(a)) - rank(b, isPressing(b)))
}

function rank(row: DeviceRow, isPressing: boolean): number {
  if (isPressing) return 0
  return row.state === 'revoked' ? 2 : 1
}

/** How long ago, in the largest unit that says enough; `now` is the server's. */
export function agoText(at: string, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 60_000))
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours} 小时前`
  return `${Math.floor(hours / 24)} 天前`
}
