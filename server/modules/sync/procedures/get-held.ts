import { OpId } from '@shared/kernel/id'
import { HeldDetail } from '@shared/sync/held/held-view'
import { Trouble } from '@shared/sync/held/trouble'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { getHeldOf } from '../held/load-held'
import { presentHeldDetail } from '../held/present-detail'

/**
 * 并排看一件 — both sides of a held operation in words: the device sealed its own away and cannot show it. Throws `sync.heldNotFound` for what is
 * not held (any more) and for what lies beyond the caller's point.
 */
export const getHeld = read({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer', 'centreDirector', 'hallDirector'),
  audit: 'sync.get-held',
  input: z.strictObject({ opId: OpId, trouble: Trouble }),
  output: HeldDetail,
  run: async (ctx, { opId, trouble }) => presentHeldDetail(ctx, await getHeldOf(ctx, opId, trouble)),
})
