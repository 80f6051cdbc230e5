import { HandoverView, ListSignatures } from '@shared/handover/view/handover-view'
import type { Actor } from '@shared/identity/actor'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { orgTree } from '../../organisation'
import { type OpenedList, openList } from '../find-list'
import { handlesPapersAt, PAPER_ROLES, WATCHING_ROLES } from '../policy'
import { openSignatures, presentHandover } from '../presenter'

/**
 * 打开一张移交清单 — by its number as typed or scanned; `side` says what the caller may do with it. Throws `handover.numberWrong`,
 * `handover.unknown` while the village has not sent it, `handover.notReceiver` for a bundle that was brought to the wrong place.
 */
export const getHandover = read({
  access: staff(...PAPER_ROLES, ...WATCHING_ROLES),
  audit: 'handover.get',
  input: z.strictObject({ number: z.string().check(z.maxLength(60)) }),
  output: z.strictObject({
    list: HandoverView,
    side: z.enum(['receiver', 'sender', 'none']),
    own: z.boolean(),
    signatures: ListSignatures,
  }),
  run: async (ctx, { number }) => {
    const opened = await openList(ctx, number, { lock: false })
    const { points } = await orgTree(ctx.tx)
    return {
      list: presentHandover(opened, points, ctx.today),
      side: sideOf(ctx.actor, opened),
      own: ctx.actor.kind === 'staff' && ctx.actor.staffId === opened.list.handedBy,
      signatures: openSignatures(ctx.services.keys, opened.list),
    }
  },
})

/** Which end of the list an officer stands at. */
function sideOf(actor: Actor, { from, to }: OpenedList): 'receiver' | 'sender' | 'none' {
  if (handlesPapersAt(actor, to)) return 'receiver'
  return handlesPapersAt(actor, from) ? 'sender' : 'none'
}
