import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DISABILITY } from '../../../../support/builders'
import { codeOf } from '../../../../support/problems'
import { Desk, SAY } from '../../case/desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

async function call(resident: string): Promise<string> {
  const { caseId } = await desk.submit(resident, DISABILITY, { contact: { hasPhone: false, electronicConsent: false } })
  await desk.act('yh.win1', 'receive', caseId, SAY.receive)
  await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
  const { db } = desk.county.services
  return (await db.task.findFirstOrThrow({ where: { caseId, kind: 'phoneCall' } })).taskId
}

describe('办完一条待办', () => {
  it('keeps who answered; sent twice it is one proof, done again it is refused', async () => {
    const taskId = await call('P002')
    const station = await desk.as('shatou')
    const result = {
      outcome: 'told' as const,
      answeredBy: '旷某',
      relation: '儿子',
      at: desk.county.clock.now(),
      note: '',
    }
    const done = { opId: desk.id(), taskId, result }
    expect(await station.call.task.complete(done)).toEqual(await station.call.task.complete(done))
    const { db } = desk.county.services
    expect(await db.task.findUniqueOrThrow({ where: { taskId } })).toMatchObject({ state: 'done', closedBy: 'S001' })
    expect(await codeOf(station.call.task.complete({ ...done, opId: desk.id() }))).toBe('case.alreadyDone')
  })

  it('is not found by who does not own it', async () => {
    const taskId = await call('P003')
    const result = { outcome: 'told' as const, answeredBy: '某', relation: '', at: desk.county.clock.now(), note: '' }
    const other = await desk.as('longyan')
    expect(await codeOf(other.call.task.complete({ opId: desk.id(), taskId, result }))).toBe('case.notFound')
  })
})
