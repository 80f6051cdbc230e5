import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

it('二次录入数 counts what the list holds to be keyed, for the units that key', async () => {
  const caseId = await desk.toldMedins('P002')
  await desk.act('yh.win1', 'accept', caseId, SAY.accept)
  const { call } = await desk.as('yh.win1')
  expect((await call.reentry.list({})).rows).toHaveLength(1)
  expect(await call.reentry.counts({})).toEqual({ open: 1 })
  expect(await (await desk.as('mz.shenpi')).call.reentry.counts({})).toEqual({ open: 0 })
  expect(await codeOf((await desk.as('P003')).call.reentry.counts({}))).toBe('identity.notAllowed')
})
