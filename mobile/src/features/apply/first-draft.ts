import type { FormView } from '@shared/service-item/view/form-view'
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
  return elsewhere === null ? fresh : { ...fresh, ...elsewhere }
}
