import { problem } from '@shared/problem/problem'
import { VerifyAnswer, VerifyHeld } from '@shared/sync/held/to-verify'
import { DECISION_RULES } from '@shared/sync/held/trouble'
import { staff, write } from '../../../platform/trpc'
import { deviceAt, lockDevice } from '../../station'
import { insertDecision, settleHeld } from '../held/held-store'
import { assertMayVerify } from '../policy'
import { acceptHeld } from '../verify/accept-held'
import { openHeld } from '../verify/presenter'
import { findHeld } from '../verify/store'

/**
 * 核实 — the township accepts what waited (it is done in its author's name; whoever accepts is recorded as confirming) or sets it aside (it stays
 * stored as it came, and every device takes it off its list). Nobody decides on what they made themselves. Throws `sync.heldGone` for what was decided already,
 * `identity.notAllowed`, and what the act itself says against it, with which nothing is decided.
 */
export const verifyHeld = write({
  access: staff('centreDirector', 'hallDirector'),
  audit: 'sync.verify-held',
  input: VerifyHeld,
  output: VerifyAnswer,
  run: async (ctx, { opId, heldId, decision, reason }) => {
    const asked = await findHeld(ctx.tx, heldId)
    if (asked === null) throw problem('sync.heldGone')
    const { point } = await deviceAt(ctx, asked.deviceId)
    assertMayVerify(ctx.actor, point)
    await lockDevice(ctx.tx, asked.deviceId)
    const held = await findHeld(ctx.tx, heldId)
    if (held === null) throw problem('sync.heldGone')
    const operation = openHeld(ctx.services.keys, held)
    if (operation.staffId === ctx.actor.staffId) throw problem('identity.notAllowed')
    const result = decision === 'accept' ? await acceptHeld(ctx, point, held, operation) : null
    ctx.audit.about('operation', heldId)
    ctx.audit.purpose(decision)
    if (decision === 'setAside' && held.source === 'operation') {
      const { label } = DECISION_RULES.setAside
      await settleHeld(ctx.tx, heldId, { settled: { decision, label, by: ctx.actor.name, at: ctx.now } })
    }
    const { staffId } = ctx.actor
    const kept = ctx.services.keys.sealText(JSON.stringify({ why: held.why, result }), `SyncDecision/${opId}`)
    await insertDecision(ctx.tx, {
      ...{ opId, heldOpId: heldId, trouble: 'elsewhere', decision, reason, kept },
      ...{ staffId, at: new Date(ctx.now) },
    })
    return { heldId, decision, result }
  },
})
