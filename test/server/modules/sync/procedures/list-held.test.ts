import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '../../../../support/actors'
import { HeldDesk } from './held-desk'

let held: HeldDesk

beforeAll(async () => {
  held = await HeldDesk.open()
})
afterAll(() => held.close())

it('holds what the devices of the point sent, with who, what and why, and never the content', async () => {
  const op = await held.faulty('P007')
  const { rows } = await held.device.clerk.call.sync.listHeld({})
  expect(rows).toEqual([
    expect.objectContaining({
      ...{ opId: op.opId, trouble: 'faulty', madeBy: '旷永清', deviceName: '测试平板', caseId: null },
      ...{ who: expect.stringMatching(/^.\*+$/), number: expect.stringContaining('430423') },
      problem: expect.objectContaining({ code: 'case.formInvalid' }),
    }),
  ])
  expect(JSON.stringify(rows)).not.toContain('990423190001010000')
})

it('is empty for the neighbour and whole for the township', async () => {
  const neighbour = await signIn(held.desk.county, 'huangzhou')
  expect((await neighbour.call.sync.listHeld({})).rows).toEqual([])
  const above = await signIn(held.desk.county, 'yh.zhuren')
  expect((await above.call.sync.listHeld({})).rows).toHaveLength(1)
})
