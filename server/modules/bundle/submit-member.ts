import { memberFilled, memberMaterials } from '@shared/bundle/member-application'
import { outputsAwaited } from '@shared/bundle/member-form'
import type { SubmitCase, SubmitReceipt } from '@shared/case/view/submit-case'
import { fieldsOfForm } from '@shared/form/form-data'
import { Id } from '@shared/kernel/id'
import * as z from 'zod/mini'
import type { RunContext } from '../../platform/trpc'
import { submitCase } from '../case'
import type { BundleContent } from './content'
import type { OpenPlan } from './plans'
import type { MemberRow } from './store'

/** What a member is submitted from. */
export type MemberSource = {
  readonly plan: OpenPlan
  readonly content: BundleContent
  readonly outputs: Readonly<Record<string, unknown>>
  readonly pointId: string | null
}

/**
 * Submits one member as the applicant's own application: its form is filled from the merged one, its papers are those of the whole, and
 * what earlier members have made stands for papers. Throws the Problems of a submission.
 */
export async function submitMember(
  ctx: RunContext,
  member: Pick<MemberRow, 'applicationId' | 'memberKey' | 'itemVersion'>,
  source: MemberSource,
): Promise<SubmitReceipt> {
  const { plan, content, outputs, pointId } = source
  const planned = plan.members.find((one) => one.plan.key === member.memberKey)
  if (planned === undefined) throw new Error(`the plan has no member ${member.memberKey}`)
  const { confirmation, delivery, contact } = content
  const filled = memberFilled(planned, content, worldOf(ctx), outputs)
  const materials = memberMaterials(plan.plan, planned, content.materials)
  const input: SubmitCase = {
    opId: ctx.newId(),
    caseId: ctx.newId(),
    draftId: null,
    itemId: planned.plan.itemId,
    itemVersion: member.itemVersion,
    channel: 'online',
    pointId,
    situations: filled.situations,
    answers: filled.answers,
    materials,
    filesExpected: [],
    confirmation,
    delivery,
    contact,
    lent: null,
    practice: false,
  }
  const photos = fieldsOfForm(planned.form, plan.dictionary)
    .filter((field) => field.type === 'photo' || field.type === 'signature')
    .map((field) => filled.answers[field.key])
  const fileIds = [
    ...materials.flatMap((line) => line.fileIds),
    ...photos.filter(isFileId),
    ...[confirmation.fileId, confirmation.witnessFileId ?? null].filter((one) => one !== null),
  ]
  const awaited = outputsAwaited(planned.plan)
  return submitCase(ctx, input, {
    applicationId: member.applicationId,
    fileIds: [...new Set(fileIds)],
    licences: plan.plan.outputs.filter((one) => awaited.includes(one.key)).flatMap((one) => one.licences),
  })
}

/** What stands in a photo field is the id of a file, or whatever somebody sent in its place. */
function isFileId(value: unknown): value is string {
  return z.safeParse(Id, value).success
}

/** What expressions of the merged form may know. */
export function worldOf(ctx: Pick<RunContext, 'today' | 'services'>) {
  return { today: ctx.today, county: ctx.services.county }
}
