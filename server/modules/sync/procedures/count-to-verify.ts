import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { heldForVerifying } from '../verify/presenter'

/** 待核实数 — how many records of stations wait for the caller to verify; a number alone leaves no audit row. */
export const countToVerify = read({
  access: staff('centreDirector', 'hallDirector'),
  audit: 'sync.count-to-verify',
  input: z.strictObject({}),
  output: z.strictObject({ open: z.int() }),
  run: async (ctx) => {
    ctx.audit.nothingShown()
    return { open: (await heldForVerifying(ctx)).length }
  },
})
