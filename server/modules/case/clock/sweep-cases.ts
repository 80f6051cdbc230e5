import { nextPendingAct } from '@shared/case/clock/pending-system-acts'
import { SYSTEM } from '@shared/identity/actor'
import { type RunContext, runWrite, type Services, toProblem } from '../../../platform/trpc'
import { loadActWorld } from '../act/act-context'
import { caseIndexOf } from '../act/case-index'
import { CaseLog } from '../act/case-log'
import { type OpenCase, openCase, openCases } from '../act/open-case'
import { saveSteps } from '../act/save-steps'
import { type CaseFile, listLiveCases, lockCaseFile, saveLight } from '../store/case-store'
import { systemRequest } from './system-request'

/** Cases read at a time. */
const PAGE = 200

/** What one round did: cases the clock acted on, lights that changed, cases that failed and wait for the next round. */
export type SweepCount = { readonly acted: number; readonly relit: number; readonly failed: number }

/**
 * 到点 — writes down what the law's clock has done by itself (deemed acceptance, lapse, resumption, unclaimed) and brings days and lights of
 * the lists up to today. Every act would do the same for its own case first, so nothing depends on when this runs. Each case is
 * settled in a transaction of its own; one that fails is logged and left for the next round.
 */
export async function sweepCases(services: Services): Promise<SweepCount> {
  const count = { acted: 0, relit: 0, failed: 0, same: 0 }
  let after: string | null = null
  do {
    const page: readonly CaseFile[] = await listLiveCases(services.db, services.county, { after, limit: PAGE })
    const reading = { tx: services.db, calendar: () => services.loadCalendar(services.db) }
    for (const open of await openCases(reading, page)) count[await sweepOne(services, open)] += 1
    after = page.length < PAGE ? null : (page.at(-1)?.row.caseId ?? null)
  } while (after !== null)
  return { acted: count.acted, relit: count.relit, failed: count.failed }
}

async function sweepOne(services: Services, open: OpenCase): Promise<'acted' | 'relit' | 'failed' | 'same'> {
  const { caseId } = open.row
  try {
    const today = services.clock.today()
    const due = nextPendingAct({ state: open.state, plan: open.plan, calendar: open.calendar, today })
    if (due !== null) {
      const declared = { name: 'case.sweep', audit: 'case.sweep', run: settleCase }
      const { acts } = await runWrite(systemRequest(services), SYSTEM, declared, { caseId })
      return acts > 0 ? 'acted' : 'same'
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

/** Lets the clock act on one case; where somebody else has let it meanwhile nothing is done, and no row says otherwise. */
async function settleCase(ctx: RunContext, { caseId }: { caseId: string }): Promise<{ acts: number }> {
  ctx.audit.about('case', caseId)
  const open = await openCase(ctx, await lockCaseFile(ctx.tx, caseId))
  const log = new CaseLog(await loadActWorld(ctx, open), ctx.newId)
  log.settle()
  if (log.steps.length === 0) ctx.audit.nothingDone()
  await saveSteps(ctx, open, log)
  return { acts: log.steps.length }
}
