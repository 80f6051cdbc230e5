import { call } from '../../../api/call'
import { newId } from '../../../api/new-id'
import type { DraftRecord } from './draft-record'

/**
 * Sends the draft to the server, so that it can be taken up on another phone or at the station. Whether it arrives or not, the phone has
 * it: a failure is not shown.
 */
export function saveOnServer(draft: DraftRecord, onSaved: (serverRev: number) => void): void {
  void newId()
    .then((opId) =>
      call('draft', 'save', {
        opId,
        draftId: draft.draftId,
        itemId: draft.itemId,
        itemVersion: draft.itemVersion,
        rev: draft.serverRev,
        answers: draft.answers,
        situations: draft.situations,
        materials: [],
        step: draft.step,
      }),
    )
    .then(
      ({ rev }) => onSaved(rev),
      () => undefined,
    )
}

/** The newest draft of an item that the server has of this person, or null. */
export async function findOnServer(
  itemId: string,
): Promise<Pick<DraftRecord, 'draftId' | 'itemVersion' | 'serverRev' | 'answers' | 'situations' | 'step'> | null> {
  try {
    const brief = (await call('draft', 'list', {})).rows.find((one) => one.itemId === itemId)
    if (brief === undefined) return null
    const { draftId, itemVersion, rev, answers, situations, step } = await call('draft', 'get', {
      draftId: brief.draftId,
    })
    return { draftId, itemVersion, serverRev: rev, answers, situations, step: step ?? '' }
  } catch {
    return null
  }
}
