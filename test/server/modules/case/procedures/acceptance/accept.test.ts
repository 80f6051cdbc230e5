import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('受理', () => {
  promisesOfAct(() => desk, {
    name: 'accept',
    audit: 'case.accept',
    who: 'yh.win1',
    input: SAY.accept,
    ready: (on, resident) => on.toldReceived(resident),
    leadsTo: 'inHandling',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldAccepted(resident), 'case.tooLate'],
  })

  it('S23: waits for required papers and for photos on their way', async () => {
    const { caseId } = await desk.submit('P009', 'disability-cert-new', { materials: [] })
    await desk.act('yh.win1', 'receive', caseId, SAY.receive)
    expect(await desk.refusal('yh.win1', 'accept', caseId, SAY.accept)).toBe('case.materialsMissing')
    const fileId = desk.id()
    const late = await desk.submit('P013', 'disability-cert-new', {
      materials: [{ lineKey: 'photo', fileIds: [fileId], exempt: null, paper: false, pages: 1 }],
      filesExpected: [{ fileId, sha256: 'a'.repeat(64) }],
    })
    await desk.act('yh.win1', 'receive', late.caseId, SAY.receive)
    expect(await desk.refusal('yh.win1', 'accept', late.caseId, SAY.accept)).toBe('case.uploadsPending')
  })

  it('opens the first step for its owner by itself, and the ledger of second entry', async () => {
    const caseId = await desk.toldAccepted('P016')
    const row = await desk.row(caseId)
    expect(row).toMatchObject({
      status: 'inHandling',
      holderUnit: 'yhx-shsw',
      holderRole: 'townReviewer',
      nodeKey: 'n2',
    })
    const ledger = await (await desk.as('yh.win1')).call.reentry.list({})
    expect(ledger.rows.map((one) => one.caseId)).toContain(caseId)
  })
})
