import { uploadedFile } from '../../../support/builders'
import type { Desk } from './desk'

/** A letter that the applicant signed at the counter: the picture is with the county. */
export async function signedAt(desk: Desk, who: string): Promise<object> {
  const fileId = await uploadedFile(desk.county, await desk.as(who))
  return { way: 'signature', fileId, witness: null, witnessRelation: null, witnessFileId: null }
}

/** 残疾人证新办 without its photo, received and ticked at the township window. */
export async function toldWithoutPhoto(desk: Desk, resident: string): Promise<string> {
  const { caseId } = await desk.submit(resident, 'disability-cert-new', { materials: [] })
  await desk.act('yh.win1', 'receive', caseId, {
    ...{ identity: { way: 'card', note: null }, paperKept: false, handedInAt: null, receivedOn: null },
  })
  await desk.check('yh.win1', caseId)
  return caseId
}
