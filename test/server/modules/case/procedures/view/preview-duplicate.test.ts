import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DISABILITY, MEDINS } from '../../../../../support/builders'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('查重', () => {
  it('tells before the form is filled, and forgets ended cases', async () => {
    const caseId = await desk.toldSubmitted('P002')
    const { queryCode } = await desk.row(caseId)
    const person = (await desk.as('P002')).call.case
    expect((await person.previewDuplicate({ itemId: DISABILITY })).twin).toMatchObject({ queryCode })
    expect((await person.previewDuplicate({ itemId: MEDINS })).twin).toBeNull()
    const clerk = (await desk.as('yh.win1')).call.case
    const asked = await clerk.previewDuplicate({ itemId: DISABILITY, idNumber: '990423197406219019' })
    expect(asked.twin?.queryCode).toBe(queryCode)
    await desk.act('P002', 'withdraw', caseId, { reason: null, papersBack: false })
    expect((await person.previewDuplicate({ itemId: DISABILITY })).twin).toBeNull()
  })

  it('answers a citizen about nobody else', async () => {
    await desk.toldSubmitted('P003')
    const other = (await desk.as('P004')).call.case
    expect((await other.previewDuplicate({ itemId: DISABILITY, idNumber: '990423197611309020' })).twin).toBeNull()
  })
})
