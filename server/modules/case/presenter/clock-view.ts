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
    limitText: limit.unit === '即时' || limit.value === 0 ? '当场' : `${limit.value} 个${limit.unit}`,
    left: clock.left,
    used: clock.used,
    light: clock.light,
    stopped: clock.stopped,
    ended: clock.ended,
    provisional: clock.provisional,
  }
}
