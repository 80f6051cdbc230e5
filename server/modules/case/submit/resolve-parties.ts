import type { SubmitCase } from '@shared/case/view/submit-case'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { findPerson, upsertPersonByIdNumber } from '../../identity'
import { type ActingParty, agentOf, applicantOf, divisionOf, type Party } from '../content/parties'
import type { CheckedApplication } from './check-application'

/** 当事人 — the person records of an application. */
export type Parties = {
  readonly applicant: Party
  readonly applicantId: string | null
  readonly agentId: string | null
  /** Whoever acts for the applicant, and by what. */
  readonly agent: ActingParty | null
  readonly division: string | null
}

/**
 * The person records of applicant and agent, made where the county has none. A citizen files for themselves, or for another whom the
 * form names them as agent or guardian of. Throws `identity.personNeeded` before the account is registered, `case.blocked` for somebody else's application.
 */
export async function resolveParties(
  ctx: RunContext,
  checked: CheckedApplication,
  input: Pick<SubmitCase, 'contact'>,
): Promise<Parties> {
  const { answers } = checked.filled
  const applicant = applicantOf(checked.form, answers)
  const agent = agentOf(answers)
  const division = divisionOf(answers)
  await assertOwn(ctx, applicant, agent)
  const phone = input.contact.hasPhone ? applicant.phone : null
  return {
    applicant,
    applicantId: await recordOf(ctx, { ...applicant, phone }, division),
    agent,
    agentId: agent === null ? null : await recordOf(ctx, agent, null),
    division,
  }
}

async function recordOf(ctx: RunContext, party: Party, division: string | null): Promise<string | null> {
  if (party.idNumber === null) return null
  const { name, idNumber, phone } = party
  return upsertPersonByIdNumber(ctx, { name, idNumber, phone, division })
}

async function assertOwn(ctx: RunContext, applicant: Party, agent: Party | null): Promise<void> {
  if (ctx.actor.kind !== 'citizen') return
  if (ctx.actor.personId === null) throw problem('identity.personNeeded')
  const own = await findPerson(ctx.tx, ctx.services.keys, ctx.actor.personId)
  if (own === null) throw problem('identity.personNeeded')
  const numbers = [applicant.idNumber, agent?.idNumber ?? null]
  if (!numbers.includes(own.idNumber)) {
    throw problem('case.blocked', {
      message: '申请人不是您本人。替别人办要选“由别人代办”，并写上您自己的姓名和身份证号。',
    })
  }
}
