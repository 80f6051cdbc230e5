import { workdayAdd } from '../../calendar/days'
import { problem } from '../../problem/problem'
import { type CaseState, openProceduresOf } from '../case-state'
import { interestedUntil, isConsultOpen } from '../clock/watch-clocks'
import { openLinesOf } from '../facets/promise'
import { PROCEDURE_KINDS } from '../procedure-kind'
import type { ActContext } from './act'

/**
 * Throws `case.uploadsPending` while announced photos are not here, `case.materialsMissing` while required lines are empty. A line that
 * a commitment stands for may come after the grant (case-law §3.3-17).
 */
export function assertMaterialsComplete(ctx: ActContext): void {
  assertUploaded(ctx)
  const committed = ctx.state.commitment?.lines.map((line) => line.lineKey) ?? []
  const missing = ctx.materials.filter((one) => one.required && !one.satisfied && !committed.includes(one.lineKey))
  if (missing.length > 0) {
    throw problem('case.materialsMissing', { count: missing.length, list: missing.map((one) => one.name).join('、') })
  }
}

/** Throws `case.uploadsPending` while announced files have not arrived. */
export function assertUploaded(ctx: ActContext): void {
  const waiting = ctx.materials.reduce((sum, one) => sum + one.uploading, 0)
  if (waiting > 0) throw problem('case.uploadsPending', { count: waiting })
}

/** No grant before every line of a tolerant promise came in: 补齐并符合要求后才发证 (case-law §3.3-17). */
export function assertToleranceSupplied({ tolerant }: CaseState): void {
  const open = openLinesOf(tolerant)
  if (open.length === 0) return
  throw problem('case.materialsMissing', { count: open.length, list: open.map((line) => line.name).join('、') })
}

/** No decision before every paper that came in was looked at and ticked 已核. */
export function assertAllChecked(ctx: ActContext): void {
  const open = ctx.materials.filter((one) => one.satisfied && !one.checked)
  if (open.length > 0) throw problem('case.papersUnchecked', { count: open.length })
}

/** No decision while a procedure has no result. */
export function assertNoOpenProcedure(state: CaseState): void {
  const open = openProceduresOf(state)[0]
  if (open !== undefined) throw problem('case.procedureOpen', { procedure: PROCEDURE_KINDS[open.kind].label })
}

/** A chief representative or centre director decides only what a mandate in force names (F081); leaders decide by office. */
export function assertAuthority(ctx: ActContext): void {
  const { actor } = ctx
  if (actor.kind !== 'staff') return
  const byOffice = actor.roles.some((grant) => grant.role === 'deptLeader' || grant.role === 'leaderInCharge')
  if (byOffice || ctx.mandateItems.includes(ctx.plan.itemId)) return
  throw problem('case.noAuthority', { unit: '有权的单位' })
}

/** Every question is answered, overdue or taken back, and every person who was told has had their days (case-law §3.3-46). */
export function assertConsultsSettled({ state, calendar, today }: ActContext): void {
  const open = (state.consults ?? []).filter((one) => isConsultOpen(one, calendar, today))
  const last = open
    .map((one) => workdayAdd(one.on, one.days, calendar) ?? '')
    .sort()
    .at(-1)
  if (last !== undefined) throw problem('case.consultOpen', { count: open.length, dueOn: last })
  const until = (state.interested ?? [])
    .map((one) => interestedUntil(one, calendar))
    .sort()
    .at(-1)
  if (until !== undefined && today <= until) throw problem('case.interestedOpen', { dueOn: until })
}
