import { sentConfirmationFault } from '@shared/case/confirmation-rule'
import type { Agency } from '@shared/case/facets/agency'
import type { SubmitCase } from '@shared/case/view/submit-case'
import { problem } from '@shared/problem/problem'
import type { CaseContent } from '../content/case-content'
import type { CheckedApplication } from './check-application'
import type { ChosenPoints } from './choose-points'
import type { Parties } from './resolve-parties'

/** Throws `case.unconfirmed` unless the person confirmed the application as the shared rule wants it, whichever client sends it. */
export function assertConfirmed(input: SubmitCase): void {
  if (sentConfirmationFault(input.confirmation) !== null) throw problem('case.unconfirmed')
}

/** What is kept of an application, encrypted. */
export function contentOf(input: SubmitCase, checked: CheckedApplication): CaseContent {
  return {
    answers: checked.filled.answers,
    situations: checked.filled.situations,
    delivery: input.delivery,
    contact: input.contact,
    confirmation: input.confirmation,
    preChecks: checked.preChecks,
  }
}

/** Every file that an application names, with its hash where the device said it: lines, announced ones, the signatures. */
export function filesNamedBy(input: SubmitCase): { fileId: string; sha256: string | null }[] {
  const hashes = new Map(input.filesExpected.map((file) => [file.fileId, file.sha256]))
  const { fileId, witnessFileId = null } = input.confirmation
  const fileIds = new Set([
    ...input.materials.flatMap((line) => line.fileIds),
    ...hashes.keys(),
    ...[fileId, witnessFileId].filter((one) => one !== null),
  ])
  return [...fileIds].map((fileId) => ({ fileId, sha256: hashes.get(fileId) ?? null }))
}

/** The input of the act: references and digests, nothing personal. */
export function submitInput(
  input: SubmitCase,
  about: {
    checked: CheckedApplication
    parties: Parties
    points: ChosenPoints
    digest: string
    revision?: number
    byHelper: boolean
    agency: Agency | null
  },
): Record<string, unknown> {
  const { checked, parties, points } = about
  const { way, fileId, witness } = input.confirmation
  return {
    channel: input.channel,
    pointId: points.accepting.pointId,
    pointUnit: points.accepting.unitId,
    intakePoint: points.intake.pointId,
    intakeUnit: points.intake.unitId,
    parties: [parties.applicantId, parties.agentId].filter((one) => one !== null),
    ...(about.agency === null ? {} : { agency: about.agency }),
    waivedProcedures: [...new Set(checked.waivedProcedures)],
    answersDigest: about.digest,
    answersRevision: about.revision ?? 1,
    confirmation: { way, fileId, witness },
    handedInAt: input.lent?.handedInAt ?? null,
    hasPhone: input.contact.hasPhone,
    byHelper: about.byHelper,
    ...licenceToOf(input, checked),
    practice: input.practice,
  }
}

/** 延续 — the answer of a situation question that asks to renew. */
const RENEWAL = 'renew'

/** The licence's last day, where the answers say that a licence is to be renewed: no other application is granted by its running out. */
function licenceToOf({ licenceTo }: SubmitCase, { filled }: CheckedApplication): { licenceTo?: string } {
  const renews = Object.values(filled.situations).includes(RENEWAL)
  return renews && licenceTo !== undefined ? { licenceTo } : {}
}
