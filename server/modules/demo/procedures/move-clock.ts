import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { demoOnly, write } from '../../../platform/trpc'

/** 拨动演示时钟 — only where the demo county runs on a movable clock; never backwards past what is on record matters to the demo. */
export const moveClock = write({
  access: demoOnly(),
  audit: 'demo.move-clock',
  input: z.strictObject({ to: z.iso.datetime() }),
  output: z.strictObject({ now: z.string(), today: z.string() }),
  run: async (ctx, input) => {
    const { clock } = ctx.services
    if (!('moveTo' in clock) || typeof clock.moveTo !== 'function') throw problem('system.demoOnly')
    clock.moveTo(input.to)
    return { now: clock.now(), today: clock.today() }
  },
})
