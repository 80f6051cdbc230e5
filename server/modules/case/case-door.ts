import type { CaseState } from '@shared/case/case-state'
import { isEnded } from '@shared/case/case-status'
import { formatCaseNumber } from '@shared/case/number/case-number'
import type { Actor } from '@shared/identity/actor'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { Tx } from '../../platform/db'
import { type CaseOf, principalsByMandate } from '../mandate'
import { pointsOfUnits } from '../organisation'
import { isFormerAgent } from './agent-reading'
import { canReadCase } from './policy'
import { findCaseRow, listWardsOf, toCaseFile } from './store/case-store'

/** 办件要点 — what other modules may know of a case without opening it. */
export type CaseFacts = {
  readonly caseId: string
  readonly number: string
  readonly queryCode: string
  readonly itemId: string
  readonly itemName: string
  readonly pointId: string
  readonly intakePoint: string
  readonly state: CaseState
}

/** The facts of a case, or null. */
export async function caseFacts(tx: Tx, caseId: string): Promise<CaseFacts | null> {
  const row = await findCaseRow(tx, caseId)
  if (row === null) return null
  const { number, queryCode, itemId, itemName, pointId, intakePoint } = row
  return { caseId, number, queryCode, itemId, itemName, pointId, intakePoint, state: toCaseFile(row).state }
}

/** May this actor read this case, its papers and its files? False as well where there is no such case. */
export async function mayReadCase(tx: Tx, actor: Actor, caseId: string): Promise<boolean> {
  const row = await findCaseRow(tx, caseId)
  if (row === null || !canReadCase(actor, toCaseFile(row), await pointsOfUnits(tx))) return false
  return !(await isFormerAgent(tx, actor, toCaseFile(row)))
}

/** A guardianship that nobody has used for a year says little about who cares for whom today. */
const CARE_DAYS = 365

/** The persons who let somebody do everything for them today, and those for whom they have acted as guardian within the last year. */
export async function principalsOf(tx: Tx, agentId: string, now: string): Promise<string[]> {
  const wards = await listWardsOf(tx, agentId, new Date(Date.parse(now) - CARE_DAYS * 86_400_000))
  return [...new Set([...(await principalsByMandate(tx, agentId, toShanghaiDate(now))), ...wards])]
}

/** What a mandate for one case must know of it, or null. */
export const mandatedCase: CaseOf = async (tx, caseId) => {
  const row = await findCaseRow(tx, caseId)
  if (row === null) return null
  const { state } = toCaseFile(row)
  return {
    ...{ applicantId: row.applicantId, itemId: row.itemId, itemName: row.itemName },
    numberText: formatCaseNumber(row.number),
    queryCode: row.queryCode,
    resultName: state.result?.name ?? `${row.itemName}结果`,
    ended: isEnded(state.status),
  }
}
