import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '../../../../support/actors'
import { DISABILITY } from '../../../../support/builders'
import { codeOf } from '../../../../support/problems'
import { HeldDesk } from './held-desk'

let held: HeldDesk

beforeAll(async () => {
  held = await HeldDesk.open()
})
afterAll(() => held.close())

it('gives the clerk of the point what was filled in, on the record', async () => {
  const op = await held.faulty('P007')
  const copy = await held.device.clerk.call.sync.copyHeld({ opId: op.opId })
  expect(copy).toMatchObject({ itemId: DISABILITY, answers: { idNumber: '990423190001010000' } })
  const audit = await held.desk.county.services.db.auditRow.findMany({ where: { action: 'sync.copy-held' } })
  expect(audit).toMatchObject([{ objectId: op.opId, purpose: '另收一件' }])
})

it('gives nothing to the neighbour, and nothing of what is no intake', async () => {
  const op = await held.faulty('P006')
  const neighbour = await signIn(held.desk.county, 'huangzhou')
  expect(await codeOf(neighbour.call.sync.copyHeld({ opId: op.opId }))).toBe('sync.heldNotFound')
  const late = await held.lateHandOut('P003')
  expect(await codeOf(held.device.clerk.call.sync.copyHeld({ opId: late.opId }))).toBe('sync.heldNotFound')
})
