import { decideNoteEnd } from '@shared/mandate/decide-mandate'
import { MandateView, NoteMandateEnd } from '@shared/mandate/view/mandate-view'
import { problem } from '@shared/problem/problem'
import { staff, write } from '../../../platform/trpc'
import { counterOf } from '../../identity'
import { doDeed } from '../deeds'
import { COUNTER_CLERKS, mayRecord } from '../policy'
import { presentMandate } from '../presenter'
import { findMandate, lockMandate, toMandate } from '../store'
import { writeEnd } from '../tell-both'

/**
 * 窗口注记终止 — one of the two says so at the counter, or a proof of death or lost capacity was seen (民法典第一百七十三条第二至四项). What
 * was seen stays on record. Throws `mandate.notFound`, `mandate.settled`, `case.ownCase`.
 */
export const noteEnd = write({
  access: staff(...COUNTER_CLERKS),
  audit: 'mandate.note-end',
  input: NoteMandateEnd,
  output: MandateView,
  run: async (ctx, { opId, mandateId, why, proof }) => {
    await counterOf(ctx)
    const row = await lockMandate(ctx.tx, mandateId)
    if (row === null) throw problem('mandate.notFound')
    const mandate = toMandate(row)
    if (!mayRecord(ctx.actor, [mandate.principalId, mandate.agentId])) throw problem('case.ownCase')
    ctx.audit.about('mandate', mandateId)
    const deed = decideNoteEnd(mandate, why, ctx.today)
    await writeEnd(ctx, await doDeed(ctx, { row, mandate }, { deed, opId, note: { proof } }))
    return presentMandate(ctx, (await findMandate(ctx.tx, mandateId)) ?? row, 'counter')
  },
})
