import type { Actor } from '@shared/identity/actor'
import { covers } from '@shared/mandate/mandate'
import { problem } from '@shared/problem/problem'
import type { Tx } from '../../platform/db'
import type { RunContext } from '../../platform/trpc'
import { mandatesBetween, mandatesHeld } from '../mandate'
import { canReadCase } from './policy'
import { type CaseFile, listCasesOf, listCasesOfPerson } from './store/case-store'

/**
 * True for an agent whose mandates of this applicant have all been taken back, given up or otherwise ended: whoever acts for nobody any more
 * reads nothing of theirs. One that merely ran out leaves what was done by it to be read.
 */
export async function isFormerAgent(tx: Tx, actor: Actor, { row, state }: CaseFile): Promise<boolean> {
  if (actor.kind !== 'citizen' || state.agency?.kind !== 'agent' || state.agency.basis !== 'register') return false
  if (actor.personId === null || row.applicantId === null || actor.personId === row.applicantId) return false
  const given = await mandatesBetween(tx, { principalId: row.applicantId, agentId: actor.personId }, { holds: false })
  return given.length > 0 && given.every((one) => one.state === 'ended')
}

/**
 * A citizen reads their own cases, those in which they are named, and those that a live mandate covers (case-law §9, last row). Throws
 * `case.notFound`: whether a case exists is not for everybody.
 */
export async function assertCitizenReads(ctx: RunContext, file: CaseFile): Promise<void> {
  const { tx, actor, today } = ctx
  if (canReadCase(actor, file, () => []) && !(await isFormerAgent(tx, actor, file))) return
  const { applicantId, itemId, caseId } = file.row
  if (actor.kind !== 'citizen' || actor.personId === null || applicantId === null) throw problem('case.notFound')
  const given = await mandatesBetween(tx, { principalId: applicantId, agentId: actor.personId }, { holds: false })
  if (!given.some((one) => covers(one, { itemId, caseId, act: null }, today))) throw problem('case.notFound')
}

/** The cases that a citizen finds on the phone: their own, those in which they are named, and those that a live mandate covers; newest first. */
export async function listReadable(ctx: RunContext, citizen: Extract<Actor, { kind: 'citizen' }>): Promise<CaseFile[]> {
  const { tx, today } = ctx
  const own = await listCasesOf(tx, citizen)
  const former = await Promise.all(own.map((file) => isFormerAgent(tx, citizen, file)))
  const readable = new Map(own.filter((_, at) => former[at] !== true).map((file) => [file.row.caseId, file]))
  const held = citizen.personId === null ? [] : await mandatesHeld(tx, citizen.personId, today)
  for (const mandate of held) {
    for (const file of await listCasesOfPerson(tx, mandate.principalId)) {
      const { itemId, caseId } = file.row
      if (covers(mandate, { itemId, caseId, act: null }, today)) readable.set(caseId, file)
    }
  }
  return [...readable.values()].sort((a, b) => (a.row.caseId < b.row.caseId ? 1 : -1))
}
