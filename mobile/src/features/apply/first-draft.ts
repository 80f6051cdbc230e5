import type { FormView } from '@shared/service-item/view/form-view'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { takeSituations } from './carry'
import { type DraftRecord, readDraft } from './draft-record'
import { findOnServer } from './server-draft'

/** The draft to go on with: this phone's, else the server's, else a new one with what the questions already told. */
export async function firstDraft(
  view: FormView,
  options: { pointId: string | null; signedIn: boolean },
): Promise<DraftRecord> {
  const { item, form } = view
  const carried = takeSituations(item.itemId)
  const kept = readDraft(item.itemId)
  if (kept !== null) {
    return Object.keys(carried).length === 0 ? kept : { ...kept, situations: { ...kept.situations, ...carried } }
  }
  const fresh: DraftRecord = {
    draftId: await newId(),
    caseId: await newId(),
    opId: await newId(),
    itemId: item.itemId,
    itemName: form.name,
    itemVersion: item.version,
    pointId: options.pointId,
    serverRev: 0,
    answers: {},
    situations: carried,
    files: [],
    later: [],
    step: Object.keys(carried).length > 0 ? 'list' : '',
    savedAt: new Date().toISOString(),
  }
  const elsewhere = options.signedIn ? await findOnServer(item.itemId) : null
  if (elsewhere !== null) return { ...fresh, ...elsewhere }
  return options.signedIn ? { ...fresh, answers: await knownAnswers(view) } : fresh
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
