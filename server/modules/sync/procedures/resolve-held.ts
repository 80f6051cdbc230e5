import { toShanghaiDate, toShanghaiTime } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import { ResolvedHeld, ResolveHeld } from '@shared/sync/held/held-view'
import { DECISION_RULES, sayDecision } from '@shared/sync/held/trouble'
import { findStaffActor } from '../../../platform/session'
import { type RunContext, staff, write } from '../../../platform/trpc'
import { carryOut } from '../held/carry-out'
import { choicesFor } from '../held/choices'
import { deleteDoubt, findDecision, insertDecision, lockOperation, settleHeld } from '../held/held-store'
import { getHeldOf, type Held, liesInReach } from '../held/load-held'

const MIN_REASON = 2

/**
 * 定下来 — decides about one held operation: carries it out, records who chose what when with both sides as they were, and takes it off the list of
 * every device. Throws `sync.alreadyDecided` when a colleague was faster, `sync.heldNotFound`, `sync.decisionClosed`, `sync.reasonMissing`,
 * `sync.chooseEach`, and the Problems of the act that it leads to.
 */
export const resolveHeld = write({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer', 'centreDirector', 'hallDirector'),
  audit: 'sync.resolve-held',
  input: ResolveHeld,
  output: ResolvedHeld,
  run: async (ctx, input) => {
    const { heldOpId, trouble, decision } = input
    await lockOperation(ctx.tx, heldOpId)
    await assertOpen(ctx, input)
    const held = await getHeldOf(ctx, heldOpId, trouble)
    await assertChoice(ctx, held, input)
    const kept = await carryOut(ctx, held, input)
    await record(ctx, held, { input, kept })
    ctx.audit.about('operation', heldOpId)
    return { heldOpId, decision, sentence: `${DECISION_RULES[decision].label}。${DECISION_RULES[decision].means}` }
  },
})

/** A second person who decides the same hears who was first; whoever may not look hears nothing. */
async function assertOpen(ctx: RunContext, { heldOpId, trouble }: ResolveHeld): Promise<void> {
  const made = await findDecision(ctx.tx, heldOpId, trouble)
  if (made === null || !(await liesInReach(ctx, heldOpId))) return
  const at = made.at.toISOString()
  throw problem('sync.alreadyDecided', {
    who: (await findStaffActor(ctx.tx, made.staffId, ctx.today))?.name ?? '同事',
    when: `${toShanghaiDate(at)} ${toShanghaiTime(at)}`,
    decision: sayDecision(made.decision),
  })
}

async function assertChoice(ctx: RunContext, held: Held, { decision, reason }: ResolveHeld): Promise<void> {
  const rule = DECISION_RULES[decision]
  const choice = (await choicesFor(ctx, held)).find((one) => one.decision === decision)
  if (choice === undefined || choice.why !== null) throw problem('sync.decisionClosed', { decision: rule.label })
  if (rule.needsReason && (reason ?? '').trim().length < MIN_REASON) throw problem('sync.reasonMissing')
}

async function record(ctx: RunContext, held: Held, made: { input: ResolveHeld; kept: object }): Promise<void> {
  const { input, kept } = made
  const { actor, services } = ctx
  const staffId = actor.kind === 'staff' ? actor.staffId : ''
  await insertDecision(ctx.tx, {
    ...{ opId: input.opId, heldOpId: input.heldOpId, trouble: input.trouble, decision: input.decision },
    ...{ reason: (input.reason ?? '').trim(), staffId, at: new Date(ctx.now) },
    kept: services.keys.sealText(JSON.stringify(kept), `SyncDecision/${input.opId}`),
  })
  if (held.row.outcome === 'applied') await deleteDoubt(ctx.tx, input.heldOpId, input.trouble)
  else {
    const { label } = DECISION_RULES[input.decision]
    const by = actor.kind === 'staff' ? actor.name : ''
    await settleHeld(ctx.tx, input.heldOpId, { settled: { decision: input.decision, label, by, at: ctx.now } })
  }
}
