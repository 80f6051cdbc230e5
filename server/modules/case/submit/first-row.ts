import { emptyCaseState } from '@shared/case/case-state'
import type { SubmitCase } from '@shared/case/view/submit-case'
import { maskName } from '@shared/identity/mask'
import type { ItemVersion } from '@shared/service-item/item-version'
import type { RunContext } from '../../../platform/trpc'
import type { CaseRow } from '../store/case-store'
import type { ChosenPoints } from './choose-points'
import type { DrawnNumber } from './draw-number'
import type { Parties } from './resolve-parties'

/** The index row of a case before its first act; names and numbers of persons are in it masked or as blind indexes only. */
export function firstRow(
  ctx: RunContext,
  input: SubmitCase,
  about: { item: ItemVersion; parties: Parties; points: ChosenPoints; drawn: DrawnNumber },
): CaseRow {
  const { item, parties, points, drawn } = about
  const { applicant } = parties
  const { keys, county } = ctx.services
  const tail = (text: string | null) => (text === null ? null : text.slice(-4))
  const idTail = tail(applicant.idNumber)
  const phoneTail = tail(applicant.phone)
  const at = new Date(ctx.now)
  return {
    caseId: input.caseId,
    county,
    number: drawn.number,
    queryCode: drawn.queryCode,
    itemId: item.itemId,
    itemVersion: item.version,
    itemName: item.facts.name,
    status: 'draft',
    version: 0,
    channel: input.channel,
    pointId: points.accepting.pointId,
    intakePoint: points.intake.pointId,
    place: parties.division ?? points.intake.division,
    unitId: item.routing.decideUnit,
    applicantId: parties.applicantId,
    applicantMasked: maskName(applicant.name),
    nameBlind: keys.blind('name', applicant.name),
    accountId: ctx.actor.kind === 'citizen' ? ctx.actor.accountId : null,
    partyIds: [],
    idTailBlind: idTail === null ? null : keys.blind('idTail', idTail),
    phoneTailBlind: phoneTail === null ? null : keys.blind('phoneTail', phoneTail),
    hasPhone: input.contact.hasPhone && applicant.phone !== null,
    holderUnit: null,
    holderRole: null,
    holderPost: null,
    nodeKey: null,
    nodeName: null,
    custodyPoint: null,
    dueOn: null,
    light: 'none',
    state: emptyCaseState(input.caseId) as unknown as CaseRow['state'],
    submittedAt: at,
    receivedOn: null,
    acceptedOn: null,
    endedAt: null,
    practice: input.practice,
    createdAt: at,
    updatedAt: at,
    deviceId: ctx.request.device?.deviceId ?? null,
    bundleApplicationId: null,
    fast: false,
  }
}
