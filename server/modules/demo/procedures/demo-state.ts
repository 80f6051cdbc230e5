import * as z from 'zod/mini'
import { demoOnly, noAudit, read } from '../../../platform/trpc'

/** 演示状态 — what day it is in the demo county. */
export const demoState = read({
  access: demoOnly(),
  audit: noAudit('shows the demo clock'),
  input: z.strictObject({}),
  output: z.strictObject({ now: z.string(), today: z.string(), movable: z.boolean() }),
  run: async ({ services }) => ({
    now: services.clock.now(),
    today: services.clock.today(),
    movable: 'moveTo' in services.clock,
  }),
})
