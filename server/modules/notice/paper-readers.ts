import type { Actor } from '@shared/identity/actor'
import type { Tx } from '../../platform/db'

/** May this actor read this case? The answer of the module that owns cases, which notices may not import. */
export type MayReadCase = (tx: Tx, actor: Actor, caseId: string) => Promise<boolean>

let answer: MayReadCase = async () => false

/** Told once when the process is put together; until then nobody may read anything. */
export function registerCaseReader(mayRead: MayReadCase): void {
  answer = mayRead
}

/** Asks the owner of the case. */
export async function mayReadCase(tx: Tx, actor: Actor, caseId: string): Promise<boolean> {
  return answer(tx, actor, caseId)
}

/** May this actor read the papers of this mandate? The answer of the module that owns mandates, which notices may not import. */
export type MayReadMandate = (tx: Tx, actor: Actor, mandateId: string) => Promise<boolean>

let answerForMandate: MayReadMandate = async () => false

/** Told once when the process is put together; until then nobody may read anything. */
export function registerMandateReader(mayRead: MayReadMandate): void {
  answerForMandate = mayRead
}

/** Asks the owner of the mandate. */
export async function mayReadMandate(tx: Tx, actor: Actor, mandateId: string): Promise<boolean> {
  return answerForMandate(tx, actor, mandateId)
}
