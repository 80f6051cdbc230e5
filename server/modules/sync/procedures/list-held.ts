import { HeldRow } from '@shared/sync/held/held-view'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { listHeldHere, presentHeldRow } from '../held/load-held'

/** 待处理的问题 — what the devices of the caller's point (or of the points below) sent and a person has to look at, newest first; names masked. */
export const listHeld = read({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer', 'centreDirector', 'hallDirector'),
  audit: 'sync.list-held',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(HeldRow) }),
  run: async (ctx) => {
    const rows: HeldRow[] = []
    for (const held of await listHeldHere(ctx)) rows.push(await presentHeldRow(ctx, held))
    return { rows }
  },
})
