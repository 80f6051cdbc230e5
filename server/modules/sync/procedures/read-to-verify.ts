import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import { ToVerifyDetail } from '@shared/sync/held/to-verify'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { deviceAt } from '../../station'
import { assertMayVerify } from '../policy'
import { presentHeldPhotos } from '../verify/held-files'
import { openHeld, presentDetail } from '../verify/presenter'
import { findHeld } from '../verify/store'

/**
 * 打开待核实的一笔 — the form as it was filled, what identifies masked, or the words of an act; so that whoever decides knows what. Throws
 * `sync.heldGone` for what was decided already, `identity.notAllowed`.
 */
export const readToVerify = read({
  access: staff('centreDirector', 'hallDirector'),
  audit: 'sync.read-to-verify',
  input: z.strictObject({ heldId: Id }),
  output: ToVerifyDetail,
  run: async (ctx, input) => {
    const held = await findHeld(ctx.tx, input.heldId)
    if (held === null) throw problem('sync.heldGone')
    const { point } = await deviceAt(ctx, held.deviceId)
    assertMayVerify(ctx.actor, point)
    ctx.audit.about('operation', held.heldId)
    const operation = openHeld(ctx.services.keys, held)
    return presentDetail(ctx, held, { operation, photos: await presentHeldPhotos(ctx, operation) })
  },
})
