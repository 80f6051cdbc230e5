import type { ClockLimit } from '@shared/case/clock/clock-draft'
import type { Clock } from '@shared/case/clock/clocks'
import type { ClockView } from '@shared/case/view/case-view'

/** A clock as it is shown; the limit in words, a provisional day marked as such. */
export function presentClock(clock: Clock): ClockView {
  const { limit } = clock
  return {
    name: clock.name,
    label: clock.label,
    legal: clock.legal,
    startOn: clock.startOn,
    dueOn: clock.dueOn,
    limitText: limitWords(limit),
    left: clock.left,
    used: clock.used,
    light: clock.light,
    stopped: clock.stopped,
    ended: clock.ended,
    provisional: clock.provisional,
  }
}

function limitWords({ value, unit }: ClockLimit): string {
  if (unit === '即时' || value === 0) return '当场'
  return unit === '个月' ? `${value} 个月` : `${value} 个${unit}`
}
