import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadedFile } from '../../../../../support/builders'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'
import { signedAt } from '../../promises'

let desk: Desk
let signature: object
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const PHONE = '15400008888'
const corrected = (more: object = {}) => ({ answers: { phone: PHONE }, parts: [], signature, ...more })

describe('当场更正', () => {
  promisesOfAct(() => desk, {
    name: 'correctOnSpot',
    audit: 'case.correct-on-spot',
    who: 'yh.win1',
    input: () => corrected(),
    ready: async (on, resident) => {
      signature = await signedAt(on, 'yh.win1')
      return on.toldReceived(resident)
    },
    leadsTo: 'received',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldAccepted(resident), 'case.tooLate'],
  })

  it('writes a new revision beside the old one, and the log names the field only', async () => {
    const caseId = await desk.toldReceived('P009')
    signature = await signedAt(desk, 'yh.win1')
    await desk.act('yh.win1', 'correctOnSpot', caseId, corrected())
    const { db } = desk.county.services
    const act = await db.caseAction.findFirstOrThrow({ where: { caseId, name: 'correctOnSpot' } })
    expect(act.input).toMatchObject({ fields: ['phone'], revision: 2, lineIds: [] })
    expect(JSON.stringify(act)).not.toContain(PHONE)
    const { call } = await desk.as('yh.win1')
    const phone = await call.case.reveal({ caseId, field: 'phone', purpose: '核对电话' })
    expect(phone.text).toContain(PHONE)
    expect(await desk.refusal('yh.win1', 'correctOnSpot', caseId, corrected())).toBe('case.reasonRequired')
    const wrong = corrected({ answers: { phone: '12' } })
    expect(await desk.refusal('yh.win1', 'correctOnSpot', caseId, wrong)).toBe('case.formInvalid')
  })

  it('puts a new page on its line, to be looked at anew; the old one stays with the case', async () => {
    const caseId = await desk.toldReceived('P013')
    signature = await signedAt(desk, 'yh.win1')
    const { db } = desk.county.services
    const [before] = await db.caseMaterial.findMany({ where: { caseId, lineKey: 'photo' } })
    const fileId = await uploadedFile(desk.county, await desk.as('yh.win1'))
    const parts = [{ lineId: 'photo', fileIds: [fileId], paper: false, pages: 1 }]
    await desk.act('yh.win1', 'correctOnSpot', caseId, corrected({ answers: null, parts }))
    const [after] = await db.caseMaterial.findMany({ where: { caseId, lineKey: 'photo' } })
    expect(after).toMatchObject({ fileIds: [fileId], checkedAt: null })
    expect(await db.attachment.count({ where: { caseId, fileId: { in: before?.fileIds ?? [] } } })).toBe(1)
  })
})
