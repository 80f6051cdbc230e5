import { ToVerifyRow } from '@shared/sync/held/to-verify'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { heldForVerifying, openHeld, presentToVerify } from '../verify/presenter'

/**
 * 待核实 — what came from stations of the caller's place and waits for the township: made by a clerk who has left (S20), sent by a device that was
 * stopped (S21) or copied (S09). The oldest first, 200 at most. Officers who decide nothing there get an empty list.
 */
export const listToVerify = read({
  access: staff('centreDirector', 'hallDirector'),
  audit: 'sync.list-to-verify',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(ToVerifyRow) }),
  run: async (ctx) => {
    const held = await heldForVerifying(ctx)
    if (held.length === 0) ctx.audit.nothingShown()
    const rows: ToVerifyRow[] = []
    for (const row of held) rows.push(await presentToVerify(ctx, row, openHeld(ctx.services.keys, row)))
    return { rows }
  },
})
