import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maskIdNumber } from '../../../../../shared/identity/mask'
import { codeOf } from '../../../../support/problems'
import { CHILD, NewbornDesk } from '../newborn-desk'

let town: NewbornDesk
let hukou: string
let applicationId: string
beforeAll(async () => {
  town = await NewbornDesk.open()
  const father = await town.desk.as('P004')
  ;({ applicationId } = await father.call.bundle.start(await town.application('father', ['card'])))
  hukou = await town.needCase(applicationId, 'hukou')
})
afterAll(() => town.close())

const record = async (who: string, change: object = {}) =>
  (await town.desk.as(who)).call.bundle.recordOutput({
    ...{ opId: town.desk.id(), caseId: hukou, output: 'childIdNumber', value: CHILD.idNumber },
    ...change,
  })

describe('写下前序产物', () => {
  it('waits for the grant', async () => {
    expect(await codeOf(record('yh.huji'))).toBe('bundle.outputEarly')
  })

  it('is for whoever works on that case, and only what that member brings', async () => {
    await town.grantHukou(hukou)
    expect(await codeOf(record('yh.win1'))).toBe('bundle.unknown')
    expect(await codeOf(record('yh.huji', { output: 'other' }))).toBe('bundle.unknown')
    expect(await codeOf(record('yh.huji', { caseId: town.desk.id() }))).toBe('bundle.unknown')
  })

  it('is kept encrypted and written as it is stored everywhere, however it was typed', async () => {
    const spaced = `${CHILD.idNumber.slice(0, 6)} ${CHILD.idNumber.slice(6).toLowerCase()}`
    await record('yh.huji', { value: spaced })
    const { db } = town.desk.county.services
    const [kept] = await db.bundleOutput.findMany({ where: { applicationId } })
    expect(Buffer.from(kept?.cipher ?? []).toString('latin1')).not.toContain(CHILD.idNumber)
    await town.follow()
    const card = await town.needCase(applicationId, 'card')
    const { applicant } = await (await town.desk.as('yh.win1')).call.case.get({ caseId: card })
    expect(applicant).toMatchObject({ name: CHILD.name, idMasked: maskIdNumber(CHILD.idNumber) })
  })

  it('lets no second number in', async () => {
    expect(await codeOf(record('yh.huji'))).toBe('bundle.outputDone')
  })
})
