import type { Agency } from '@shared/case/facets/agency'
import { NO_PROOFS, type Proofs } from '@shared/material/material-list'
import type { RunContext } from '../../../platform/trpc'
import { listLicencesOf } from '../../identity'

/** The proofs with licences that the applicant holds by what was decided in the same application. */
export function withLicences(proofs: Proofs, types: readonly string[]): Proofs {
  return { ...proofs, licences: new Set([...proofs.licences, ...types.map((type) => `${type}@applicant`)]) }
}

/** What the county can prove of the parties by itself: valid licences, named by holder as the material list asks for them. */
export async function loadProofs(
  ctx: RunContext,
  parties: { readonly personId: string | null; readonly agentId: string | null; readonly agency: Agency | null },
): Promise<Proofs> {
  const licences = new Set<string>()
  for (const [holder, personId] of [
    ['applicant', parties.personId],
    ['agent', parties.agentId],
    ['guardian', parties.agentId],
  ] as const) {
    if (personId === null) continue
    for (const licence of await listLicencesOf(ctx.tx, personId)) {
      if (licence.validUntil === null || licence.validUntil >= ctx.today) licences.add(`${licence.type}@${holder}`)
    }
  }
  // 授权委托书 — a mandate of our own register stands for the paper.
  const sharedData = new Set(parties.agency?.mandateId == null ? [] : ['mandate@applicant'])
  return { ...NO_PROOFS, licences, sharedData }
}
