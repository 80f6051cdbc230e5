import type { MyApplication } from '@shared/case/view/my-application'
import type { MandatePrefill } from '@shared/mandate/view/mandate-view'
import type { FormView } from '@shared/service-item/view/form-view'
import { call } from '../../../api/call'
import { newId } from '../../../api/new-id'
import type { PaperFile } from '../../../papers/paper-file'
import { takeSituations } from './carry'
import { type DraftRecord, readDraft } from './draft-record'
import { findOnServer } from './server-draft'

/** The draft to go on with: this phone's, else the server's, else a new one with what the questions already told. */
export async function firstDraft(
  view: FormView,
  options: {
    pointId: string | null
    signedIn: boolean
    correcting: MyApplication | null
    /** What a mandate fills in, for somebody who applies for another. */
    forAnother: MandatePrefill | null
  },
): Promise<DraftRecord> {
  const { item, form } = view
  const carried = takeSituations(item.itemId)
  const kept = readDraft(item.itemId)
  const { correcting, forAnother } = options
  if (correcting !== null) return kept?.caseId === correcting.caseId ? kept : corrected(view, correcting)
  if (kept !== null && (forAnother === null || isFor(kept, forAnother))) {
    return Object.keys(carried).length === 0 ? kept : { ...kept, situations: { ...kept.situations, ...carried } }
  }
  const fresh: DraftRecord = {
    draftId: await newId(),
    caseId: await newId(),
    itemId: item.itemId,
    itemName: form.name,
    itemVersion: item.version,
    pointId: options.pointId,
    serverRev: 0,
    answers: {},
    situations: { ...carried, ...forAnother?.situations },
    files: [],
    later: [],
    step: Object.keys(carried).length > 0 ? 'list' : '',
    savedAt: new Date().toISOString(),
  }
  if (forAnother !== null) return { ...fresh, answers: forAnother.answers }
  const elsewhere = options.signedIn ? await findOnServer(item.itemId) : null
  if (elsewhere !== null) return { ...fresh, ...elsewhere }
  return options.signedIn ? { ...fresh, answers: await knownAnswers(view) } : fresh
}

/** True when what is half-written here is for the same person by the same agent. */
function isFor({ answers }: DraftRecord, prefilled: MandatePrefill): boolean {
  return ['idNumber', 'agentIdNumber'].every((field) => answers[field] === prefilled.answers[field])
}

/** A returned application as a draft of its own: the same case and number, its files still where they were sent. */
async function corrected(view: FormView, returned: MyApplication): Promise<DraftRecord> {
  const asPapers = new Set<string>(returned.materials.flatMap((line) => line.fileIds))
  return {
    draftId: await newId(),
    caseId: returned.caseId,
    itemId: returned.itemId,
    itemName: view.form.name,
    itemVersion: returned.itemVersion,
    pointId: null,
    serverRev: 0,
    answers: unsigned(view, returned.answers),
    situations: returned.situations,
    files: [
      ...returned.materials.flatMap((line) => line.fileIds.map((fileId) => sentBefore(fileId, line.lineKey))),
      ...view.fields.flatMap((field) => {
        const value = returned.answers[field.key]
        return field.type === 'photo' && typeof value === 'string' && !asPapers.has(value)
          ? [sentBefore(value, `field.${field.key}`)]
          : []
      }),
    ],
    later: returned.materials.filter((line) => line.paper).map((line) => line.lineKey),
    step: 'check',
    savedAt: new Date().toISOString(),
  }
}

/** Promise and signature stand for what was sent before; what is changed is signed anew. */
function unsigned(view: FormView, answers: MyApplication['answers']): DraftRecord['answers'] {
  const type = new Map(view.fields.map((field) => [field.key, field.type]))
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => type.get(key) !== 'signature' && key !== 'commitmentAccepted'),
  )
}

/** A file that is with the case already; this phone has neither its bytes nor its digest. */
function sentBefore(fileId: string, paper: string): PaperFile {
  return { fileId, paper, mime: '', size: 0, sha256: '', hint: null, sent: true }
}

/** What the county knows of the caller, for fields that may be filled beforehand; a person gives a fact once. */
async function knownAnswers(view: FormView): Promise<Record<string, unknown>> {
  try {
    const { values } = await call('identity', 'getProfile', {})
    const wanted = view.form.sections.flatMap((section) => section.fields).filter((one) => one.prefill)
    const known = new Map<string, unknown>(Object.entries(values))
    return Object.fromEntries(
      wanted.flatMap(({ field }) => {
        const value = known.get(field)
        return value === null || value === undefined ? [] : [[field, value] as const]
      }),
    )
  } catch {
    return {}
  }
}
