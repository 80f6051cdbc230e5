import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadedFile } from '../../../../../support/builders'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

async function asked(on: Desk, resident: string): Promise<string> {
  const caseId = await on.toldReceived(resident)
  await on.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
  return caseId
}

describe('补交材料 at the window', () => {
  promisesOfAct(() => desk, {
    name: 'supply',
    audit: 'case.supply',
    who: 'yh.win1',
    input: SAY.supply('photo'),
    ready: asked,
    leadsTo: 'received',
    stranger: ['longyan', 'case.notYours'],
    notNow: [(on, resident) => on.toldSubmitted(resident), 'case.orderRequired'],
  })

  it('from the phone puts new files on their line, takes its tick off, and opens the review', async () => {
    const caseId = await asked(desk, 'P009')
    const person = await desk.as('P009')
    const fileId = await uploadedFile(desk.county, person)
    const parts = [{ lineId: 'photo', fileIds: [fileId], paper: false, pages: 1 }]
    const answer = await desk.act('P009', 'supply', caseId, { ...SAY.supply('photo'), fileIds: [fileId], parts })
    expect(answer).toMatchObject({ status: 'received', statusKey: 'supplementGiven' })
    const { db } = desk.county.services
    const line = await db.caseMaterial.findUniqueOrThrow({ where: { caseId_lineKey: { caseId, lineKey: 'photo' } } })
    expect(line).toMatchObject({ fileIds: [fileId], state: 'present', checkedAt: null })
    expect(await db.task.count({ where: { caseId, kind: 'checkSupplement', state: 'waiting' } })).toBe(1)
  })

  it('keeps changed answers as a new revision, and says which fields changed', async () => {
    const caseId = await asked(desk, 'P013')
    await desk.act('P013', 'supply', caseId, { ...SAY.supply('photo'), answers: { disabilityCause: 'disease' } })
    const { call } = await desk.as('yh.win1')
    const fields = (await call.case.get({ caseId })).sections.flatMap((section) => section.fields)
    const changed = fields.filter((field) => field.changed).map((field) => field.key)
    expect(await desk.county.services.db.caseAnswers.count({ where: { caseId } })).toBe(2)
    expect(changed).toEqual(['disabilityCause'])
  })

  it('takes no line that the notice did not name, and nobody else’s file', async () => {
    const caseId = await asked(desk, 'P016')
    expect(await desk.refusal('P016', 'supply', caseId, SAY.supply('hukou'))).toBe('case.lineNotInNotice')
    const foreign = await uploadedFile(desk.county, await desk.as('P017'))
    const stolen = { ...SAY.supply('photo'), fileIds: [foreign] }
    expect(await desk.refusal('P016', 'supply', caseId, stolen)).toBe('file.notFound')
  })
})
