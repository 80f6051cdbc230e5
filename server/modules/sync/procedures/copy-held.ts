import { OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import { HeldCopy } from '@shared/sync/held/held-view'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { getHeldOf, heldIntake } from '../held/load-held'

/**
 * 照原样另收一件 — what was filled in, in full, for a new draft on the device of a clerk of the point; on the record with its purpose. Only for an
 * intake that is wrong in itself. Throws `sync.heldNotFound`, `sync.decisionClosed`.
 */
export const copyHeld = read({
  access: staff('villageClerk', 'helper', 'windowClerk'),
  audit: 'sync.copy-held',
  input: z.strictObject({ opId: OpId }),
  output: HeldCopy,
  run: async (ctx, { opId }) => {
    const intake = heldIntake(await getHeldOf(ctx, opId, 'faulty'))
    if (intake === null) throw problem('sync.decisionClosed', { decision: '照原样另收一件' })
    ctx.audit.purpose('另收一件')
    const { itemId, itemVersion, situations, answers } = intake
    return { itemId, itemVersion, situations, answers }
  },
})
