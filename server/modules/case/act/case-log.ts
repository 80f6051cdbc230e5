import type { ActContext, ActOutcome } from '@shared/case/acts/act'
import { ACTS } from '@shared/case/acts/index'
import { mandateFor } from '@shared/case/authority/agent-act'
import { assertMay, grantThatOpens } from '@shared/case/authority/may-act'
import type { BuiltActionName } from '@shared/case/authority/role-table'
import type { ActorStamp, CaseAction } from '@shared/case/case-action'
import type { CaseState } from '@shared/case/case-state'
import { nextPendingAct } from '@shared/case/clock/pending-system-acts'
import { applyAction } from '@shared/case/derive-case'
import { type Actor, SYSTEM } from '@shared/identity/actor'
import type { Mandate } from '@shared/mandate/mandate'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { type ActWorld, actContext } from './act-context'

/** 一步 — one act as decided: its row of the log, what it brings about, and the state before it. */
export type Step = {
  readonly action: CaseAction
  readonly outcome: ActOutcome
  readonly before: CaseState
}

/** The clock never owes more than a few acts at once; more means that the rules run in a circle. */
const MOST_PENDING = 20

/**
 * 办件日志的续写 — decides acts one after another on the fold as it grows; nothing is written until the run saves `steps`. The same
 * order as the law: what the clock has already done comes before what a person wants.
 */
export class CaseLog {
  readonly steps: Step[] = []
  state: CaseState

  constructor(
    private readonly world: ActWorld,
    private readonly newId: () => string,
  ) {
    this.state = world.open.state
  }

  /** Appends whatever the clock has done by itself up to today. */
  settle(): void {
    const { open, today } = this.world
    for (let round = 0; round < MOST_PENDING; round += 1) {
      const due = nextPendingAct({ state: this.state, plan: open.plan, calendar: open.calendar, today })
      if (due === null) return
      this.decide(SYSTEM, due.name, due.input, this.newId())
    }
    throw new RangeError(`the clock of ${open.row.caseId} never comes to rest`)
  }

  /** Authority first, then the input's own schema, then the rules of the act. Throws Problems. */
  decide(actor: Actor, name: BuiltActionName, input: unknown, opId: string): Step {
    const ctx = actContext(this.world, this.state, actor)
    assertMay(ctx, name)
    const act = ACTS[name]
    const read = z.safeParse(act.input as z.ZodMiniType, input)
    if (!read.success) throw problem('input.invalid', { count: read.error.issues.length })
    const outcome = (act.decide as (ctx: ActContext, input: unknown) => ActOutcome)(ctx, read.data)
    const action: CaseAction = {
      actionId: this.newId(),
      opId,
      caseId: this.state.caseId,
      seq: this.state.version + 1,
      name,
      at: this.world.now,
      on: outcome.on ?? this.world.today,
      actor: withMandate(stampOf(ctx, name), mandateFor(ctx, name)),
      input: { ...outcome.log },
    }
    const step = { action, outcome, before: this.state }
    this.state = applyAction(this.state, this.world.open.plan, action)
    this.steps.push(step)
    return step
  }
}

/** An agent's act carries the mandate by which it was done (invariant 30). */
function withMandate(stamp: ActorStamp, mandate: Mandate | null): ActorStamp {
  if (mandate === null) return stamp
  return { ...stamp, mandate: { mandateId: mandate.mandateId, version: mandate.version } }
}

/** Who acted, in the post that opened the act, and for whom where it was the post of a colleague on leave. */
function stampOf(ctx: ActContext, name: BuiltActionName): ActorStamp {
  const { actor } = ctx
  if (actor.kind === 'staff') {
    const grant = grantThatOpens(ctx, name) ?? actor.roles[0]
    return {
      kind: 'staff',
      id: actor.staffId,
      name: actor.name,
      role: grant?.role ?? null,
      unit: grant?.unit ?? actor.unit,
      ...(grant?.standsFor === undefined ? {} : { standsFor: grant.standsFor }),
    }
  }
  if (actor.kind === 'citizen') return { kind: 'citizen', id: actor.accountId, name: null, role: null, unit: null }
  return { kind: 'system', id: null, name: null, role: null, unit: null }
}
