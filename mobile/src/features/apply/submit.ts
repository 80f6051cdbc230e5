import type { SubmitCase, SubmitReceipt } from '@shared/case/view/submit-case'
import { normalizeValue } from '@shared/form/check-form'
import type { Id } from '@shared/kernel/id'
import { linesToBring, type MaterialLine } from '@shared/material/material-list'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import type { Application } from './useApplication'

/** The options of the form's own question, as the case calls them. */
const DELIVERY_WAYS: Readonly<Record<string, SubmitCase['delivery']['way']>> = {
  station: 'village',
  township: 'pickup',
  county: 'pickup',
  post: 'post',
  electronic: 'electronic',
}

/** What is sent: only what is asked now, under the ids that were made with the draft. */
function submissionOf(app: Application, lines: readonly MaterialLine[]): Omit<SubmitCase, 'opId'> {
  const { draft, course, form } = app
  const { answers, situations } = course.visible.filled
  const clean = Object.fromEntries(
    Object.entries(answers)
      .filter(([, value]) => value !== '' && value !== undefined && value !== null)
      .map(([key, value]) => [key, normalizeValue(app.dictionary.fields.get(key)?.type ?? 'text', value)]),
  )
  const signature = form.sections
    .flatMap((section) => section.fields)
    .map((one) => one.field)
    .find((key) => app.dictionary.fields.get(key)?.type === 'signature' && typeof clean[key] === 'string')
  const delivery = clean.deliveryMethod
  return {
    caseId: draft.caseId,
    draftId: draft.draftId,
    itemId: draft.itemId,
    itemVersion: draft.itemVersion,
    channel: 'online',
    pointId: draft.pointId,
    situations,
    answers: clean,
    materials: linesToBring(lines).map((line) => {
      const fileIds = draft.files.filter((file) => file.paper === line.key).map((file) => file.fileId)
      return {
        lineKey: line.key,
        fileIds,
        exempt: null,
        paper: fileIds.length === 0 && draft.later.includes(line.key),
        pages: fileIds.length === 0 ? null : fileIds.length,
      }
    }),
    // Files of a returned application are with the case already and have no digest here.
    filesExpected: draft.files.filter((file) => file.sha256 !== '').map(({ fileId, sha256 }) => ({ fileId, sha256 })),
    confirmation: {
      way: signature === undefined ? 'account' : 'signature',
      fileId: signature === undefined ? null : String(clean[signature]),
      witness: null,
      digest: null,
      // When the last word was changed, not when the button was pressed: pressed again, the content is the same.
      at: draft.savedAt,
    },
    delivery: { way: DELIVERY_WAYS[String(delivery)] ?? 'pickup', pointId: null },
    contact: {
      hasPhone: typeof clean.phone === 'string',
      electronicConsent: clean.noticeChannel === 'sms' || clean.noticeChannel === 'wechat',
    },
    lent: null,
    practice: false,
  }
}

/** Whoever holds the phone: the agent or guardian that the form names, else the applicant. */
export function holderOf(answers: Readonly<Record<string, unknown>>): { name: string; idNumber: string } | null {
  for (const [name, number] of [
    ['agentName', 'agentIdNumber'],
    ['guardianName', 'guardianIdNumber'],
    ['name', 'idNumber'],
  ] as const) {
    const [who, id] = [answers[name], answers[number]]
    if (typeof who === 'string' && who !== '' && typeof id === 'string' && id !== '') return { name: who, idNumber: id }
  }
  return null
}

/** Sends the application; the same content sent twice is answered with the same receipt. */
export async function submit(
  app: Application,
  lines: readonly MaterialLine[],
  opIdOf: (content: unknown) => Promise<Id>,
): Promise<SubmitReceipt> {
  const content = submissionOf(app, lines)
  return call('case', 'submit', { opId: await opIdOf(content), ...content })
}

/** Sends an application for several items as one; see `submit`. */
export async function start(
  app: Application,
  bundle: NonNullable<Application['bundle']>,
  lines: readonly MaterialLine[],
  opIdOf: (content: unknown) => Promise<Id>,
): Promise<void> {
  const { situations, answers, materials, filesExpected, confirmation, delivery, contact, pointId, itemVersion } =
    submissionOf(app, lines)
  const content = {
    ...{ situations, answers, materials, filesExpected, confirmation, delivery, contact, pointId },
    applicationId: app.draft.caseId,
    bundleId: bundle.bundleId,
    planVersion: itemVersion,
    itemVersions: Object.fromEntries(bundle.members.map((member) => [member.key, member.itemVersion])),
  }
  await call('bundle', 'start', { opId: await opIdOf(content), ...content })
  void call('draft', 'drop', { opId: await newId(), draftId: app.draft.draftId }).catch(() => undefined)
}

/** What the server says to an application that it has already: an earlier answer did not reach this phone. */
const ARRIVED_BEFORE = ['case.alreadyDone', 'sync.opIdReused']

/** True when the refusal means that this very application was handed in before, and the server shows it to this person. */
export async function wasSent({ draft: { caseId }, bundle }: Application, refusal: string): Promise<boolean> {
  if (!ARRIVED_BEFORE.includes(refusal)) return false
  const shown: Promise<unknown> =
    bundle === null ? call('case', 'getMine', { caseId }) : call('bundle', 'getMine', { applicationId: caseId })
  return shown.then(
    () => true,
    () => false,
  )
}
