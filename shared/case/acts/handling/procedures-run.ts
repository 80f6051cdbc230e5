import { problem } from '../../../problem/problem'
import type { ProcedureRun } from '../../case-state'
import { PROCEDURE_KINDS } from '../../procedure-kind'
import type { ActContext } from '../act'

/**
 * Every procedure that the item orders and that stops the clock must have a result before the case goes to the decision: 残疾评定 and
 * 公示 are conditions of the certificate, not a courtesy. A waived one (公示 of a minor) is left out.
 */
export function assertProceduresRun(ctx: ActContext): void {
  for (const procedure of ctx.plan.procedures) {
    if (!procedure.stops || ctx.waivedProcedures.includes(procedure.kind)) continue
    const done = ctx.state.procedures.some(
      (run) => run.kind === procedure.kind && run.endOn !== null && hasOutcome(run),
    )
    if (!done) throw problem('case.orderRequired', { action: PROCEDURE_KINDS[procedure.kind].label })
  }
}

/** A publicity whose days ran out is done; any other procedure that ran out has no result yet. */
function hasOutcome(run: ProcedureRun): boolean {
  return run.result !== 'cancelled' && (run.result !== 'timeout' || run.kind === 'publicity')
}

/** No grant against a procedure that failed the last time it was done (case-law §3.3-41). */
export function assertNoneFailed(ctx: ActContext): void {
  const last = new Map(ctx.state.procedures.filter((run) => run.endOn !== null).map((run) => [run.kind, run]))
  for (const run of last.values()) {
    if (run.result === 'fail') {
      throw problem('case.orderRequired', { action: `${PROCEDURE_KINDS[run.kind].label}（上次没通过）重做一次` })
    }
  }
}
