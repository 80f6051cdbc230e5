import { MEDINS, uploadedFile } from '../../../support/builders'
import { type Desk, SAY } from './desk'

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

/** 参保登记 put on the county's list for 告知承诺. */
export async function listMedins(desk: Desk): Promise<void> {
  const { db } = desk.county.services
  const rows = await db.itemVersion.findMany({ where: { itemId: MEDINS } })
  for (const { itemId, version, definition } of rows) {
    const item = definition as { routing: object }
    const commitment = {
      ...{ textVersion: '2026-1', condition: '本人住在本乡', lines: [], supplyDays: null, risk: 'middle' },
    }
    const listed = { ...item, routing: { ...item.routing, commitment } }
    await db.itemVersion.update({
      where: { itemId_version: { itemId, version } },
      data: { definition: listed },
    })
  }
}

/** 参保登记 of a resident, received and ticked at the township window. */
export async function toldMedinsReceived(desk: Desk, resident: string): Promise<string> {
  const caseId = await desk.toldMedins(resident)
  if ((await desk.status(caseId)) === 'submitted') await desk.act('yh.win1', 'receive', caseId, SAY.receive)
  await desk.check('yh.win1', caseId)
  return caseId
}

/** What the window sends with a signed letter. */
export function sayCommitment(promise: object): object {
  return { textVersion: '2026-1', promise, basis: null, note: null }
}
