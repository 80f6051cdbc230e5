import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('问进度 at any station', () => {
  it('is answered by query code, number or ID card, on the record', async () => {
    const caseId = await desk.toldMedins('P002')
    const { queryCode, number } = await desk.row(caseId)
    const { call } = await desk.as('longyan')
    const answers = [
      await call.case.askProgress({ queryCode }),
      await call.case.askProgress({ number }),
      await call.case.askProgress({ idNumber: '990423197406219019' }),
    ]
    expect(answers.map((answer) => answer.cases[0]?.statusKey)).toEqual(['received', 'received', 'received'])
    const { db } = desk.county.services
    const rows = await db.auditRow.findMany({ where: { action: 'case.ask-progress', objectId: caseId } })
    expect(rows).toHaveLength(3)
    expect(rows[0]?.purpose).toBe('当面查进度')
  })

  it('is not for citizens, and says when nothing is found', async () => {
    expect(await codeOf((await desk.as('P003')).call.case.askProgress({ queryCode: 'ABCDEFGH' }))).toBe(
      'identity.notAllowed',
    )
    expect(await codeOf((await desk.as('longyan')).call.case.askProgress({ queryCode: 'ABCDEFGH' }))).toBe(
      'case.notFound',
    )
  })
})
