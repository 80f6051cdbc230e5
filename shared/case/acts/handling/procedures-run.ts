import { problem } from '../../../problem/problem'
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
      (run) => run.kind === procedure.kind && run.endOn !== null && run.result !== 'cancelled',
    )
    if (!done) throw problem('case.orderRequired', { action: PROCEDURE_KINDS[procedure.kind].label })
  }
}
