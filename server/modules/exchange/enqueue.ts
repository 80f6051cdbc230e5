import { type CaseExchange, caseExchangeOf, type ProvinceReport } from '@shared/exchange/province-report'
import type { Tx } from '../../platform/db'
import type { RunContext } from '../../platform/trpc'
import { insertRecord, listStates } from './store'

/** The outbox's name for an act that goes to the province. */
export const PROVINCE_KIND = 'province'

/** The key under which an act lies in the outbox. */
export function outboxKeyOf(actionId: string): string {
  return `${PROVINCE_KIND}/${actionId}`
}

/** Acts that are the house's own business: the province is told of what happens to a case from its submission on. */
const NOT_REPORTED: readonly string[] = ['saveDraft', 'urge', 'consult', 'answerConsult', 'archive']

/**
 * Reports one act to the province, in the act's own transaction: what is not committed is not reported, and the other way round. Cases
 * for practice are never reported.
 */
export async function enqueueExchange(
  ctx: RunContext,
  act: { readonly caseId: string; readonly practice: boolean; readonly report: ProvinceReport },
): Promise<void> {
  if (act.practice || NOT_REPORTED.includes(act.report.action)) return
  await insertRecord(ctx.tx, {
    caseId: act.caseId,
    county: ctx.services.county,
    report: act.report,
    at: new Date(ctx.now),
  })
  const { actionId } = act.report
  ctx.outbox.put({ kind: PROVINCE_KIND, key: outboxKeyOf(actionId), payload: { actionId } })
}

/** How a case stands with the province: 未报省平台 and so on, with the province's number. */
export async function exchangeOf(tx: Tx, caseId: string): Promise<CaseExchange> {
  return caseExchangeOf(await listStates(tx, caseId))
}
