import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from '../../case/desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

it('待办数 counts by kind what the list holds, and what is late of it', async () => {
  await desk.toldSubmitted('P002')
  await desk.toldSubmitted('P003')
  await desk.toldReceived('P004')
  const now = await (await desk.as('yh.win1')).call.task.counts({})
  expect(now).toEqual({ total: 3, late: 0, byKind: { checkCompleteness: 1, reviewIntake: 2 } })
  desk.moveTo('2026-03-06')
  expect((await (await desk.as('yh.win1')).call.task.counts({})).late).toBe(2)
  expect((await (await desk.as('longyan')).call.task.counts({})).total).toBe(0)
})
