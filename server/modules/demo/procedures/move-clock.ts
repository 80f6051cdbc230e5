import { Instant } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { Clock, MovableClock } from '../../../platform/clock'
import { demoOnly, write } from '../../../platform/trpc'
import { sweepCases } from '../../case'

/**
 * 拨动演示时钟 — only forwards, and only where the demo county runs on a movable clock; the law's clock then does at once what the days in
 * between have brought. Throws `system.demoOnly`, `input.invalid` for a moment in the past.
 */
export const moveClock = write({
  access: demoOnly(),
  audit: 'demo.move-clock',
  input: z.strictObject({ now: Instant }),
  output: z.strictObject({ now: z.string(), today: z.string(), acted: z.int(), relit: z.int() }),
  prepare: async ({ services }, { now }) => {
    const { clock } = services
    if (!isMovable(clock)) throw problem('system.demoOnly')
    if (Date.parse(now) < clock.nowMs()) throw problem('input.invalid', { count: 1 })
    clock.moveTo(now)
    return sweepCases(services)
  },
  run: async ({ services: { clock } }, _, { acted, relit }) => ({
    ...{ now: clock.now(), today: clock.today() },
    ...{ acted, relit },
  }),
})

function isMovable(clock: Clock): clock is MovableClock {
  return 'moveTo' in clock
}
