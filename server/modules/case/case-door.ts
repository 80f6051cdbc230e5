import type { CaseState } from '@shared/case/case-state'
import type { Actor } from '@shared/identity/actor'
import type { Tx } from '../../platform/db'
import { pointsOfUnits } from '../organisation'
import { canReadCase } from './policy'
import { findCaseRow, listPrincipalsOf, toCaseFile } from './store/case-store'

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
  return row !== null && canReadCase(actor, toCaseFile(row), await pointsOfUnits(tx))
}

/** A mandate that nobody has used for a year says little about who cares for whom today. */
const CARE_DAYS = 365

/** The persons for whom somebody has acted as agent or guardian within the last year. */
export async function principalsOf(tx: Tx, agentId: string, now: string): Promise<string[]> {
  return listPrincipalsOf(tx, agentId, new Date(Date.parse(now) - CARE_DAYS * 86_400_000))
}
