import { nextPendingAct } from '@shared/case/clock/pending-system-acts'
import { dueWarnings } from '@shared/case/warning/due-warnings'
import { SYSTEM } from '@shared/identity/actor'
import { type RunContext, runWrite, type Services, systemRequest, toProblem } from '../../../platform/trpc'
import { loadActWorld } from '../act/act-context'
import { caseIndexOf } from '../act/case-index'
import { CaseLog } from '../act/case-log'
import { type OpenCase, openCase, openCases } from '../act/open-case'
import { saveSteps } from '../act/save-steps'
import { type CaseFile, listLiveCases, lockCaseFile, saveLight } from '../store/case-store'
import { listOverdueReasonsOf } from '../store/overdue-reason-store'
import { listWarningsOf } from '../store/warning-store'
import { raiseWarnings } from './warn/raise-warnings'
import { type WarningRecord, warningFactsOf } from './warn/warning-facts'

/** Cases read at a time. */
const PAGE = 200

/** What one round did: cases the clock acted on, warned of, lights that changed, cases that failed and wait for the next round. */
export type SweepCount = {
  readonly acted: number
  readonly warned: number
  readonly relit: number
  readonly failed: number
}

/**
 * 到点 — writes down what the law's clock has done by itself (deemed acceptance, lapse, resumption, unclaimed), warns of what is about to be
 * late or is (case-law §4.6), and brings days and lights of the lists up to today. Every act settles its own case first, so no decision
 * depends on when this runs. Each case is settled in a transaction of its own; one that fails is logged and left for the next round.
 */
export async function sweepCases(services: Services): Promise<SweepCount> {
  const count = { acted: 0, warned: 0, relit: 0, failed: 0, same: 0 }
  let after: string | null = null
  do {
    const page: readonly CaseFile[] = await listLiveCases(services.db, services.county, { after, limit: PAGE })
    const reading = { tx: services.db, calendar: () => services.loadCalendar(services.db) }
    const ids = page.map((file) => file.row.caseId)
    const [warnings, reasons] = [await listWarningsOf(services.db, ids), await listOverdueReasonsOf(services.db, ids)]
    for (const open of await openCases(reading, page)) {
      const { caseId } = open.row
      const record = { raised: warnings.get(caseId) ?? [], reasons: reasons.get(caseId) ?? [] }
      count[await sweepOne(services, open, record)] += 1
    }
    after = page.length < PAGE ? null : (page.at(-1)?.row.caseId ?? null)
  } while (after !== null)
  return { acted: count.acted, warned: count.warned, relit: count.relit, failed: count.failed }
}

async function sweepOne(
  services: Services,
  open: OpenCase,
  record: WarningRecord,
): Promise<'acted' | 'warned' | 'relit' | 'failed' | 'same'> {
  const { caseId } = open.row
  try {
    const today = services.clock.today()
    const due = nextPendingAct({ state: open.state, plan: open.plan, calendar: open.calendar, today })
    const moment = { now: services.clock.now(), today }
    if (due !== null || dueWarnings(warningFactsOf(open, open.state, record, moment)).length > 0) {
      const declared = { name: 'case.sweep', audit: 'case.sweep', run: settleCase }
      const { acts, warned } = await runWrite(systemRequest(services), SYSTEM, declared, { caseId })
      if (acts > 0) return 'acted'
      return warned > 0 ? 'warned' : 'same'
    }
    const { dueOn, light } = caseIndexOf(open, open.state, today)
    if (dueOn === open.row.dueOn && light === open.row.light) return 'same'
    await saveLight(services.db, { caseId, version: open.row.version, dueOn, light })
    return 'relit'
  } catch (error) {
    const { code } = toProblem(error, '')
    const name = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]?.slice(0, 200)}` : 'unknown'
    services.log.error({ caseId, code, error: name }, 'a case could not be settled')
    return 'failed'
  }
}

/**
 * Lets the clock act on one case, sends what is to be sent of it then, and sets its light: all of it, or nothing. Where somebody else has
 * let it meanwhile nothing is done, and no row says otherwise.
 */
async function settleCase(ctx: RunContext, { caseId }: { caseId: string }): Promise<{ acts: number; warned: number }> {
  ctx.audit.about('case', caseId)
  const open = await openCase(ctx, await lockCaseFile(ctx.tx, caseId))
  const log = new CaseLog(await loadActWorld(ctx, open), ctx.newId)
  log.settle()
  await saveSteps(ctx, open, log)
  const warned = await raiseWarnings(ctx, open, log.state)
  if (log.steps.length === 0 && warned === 0) ctx.audit.nothingDone()
  const { version } = log.state
  const { dueOn, light } = caseIndexOf(open, log.state, ctx.today)
  await saveLight(ctx.tx, { caseId, version, dueOn, light })
  return { acts: log.steps.length, warned }
}
