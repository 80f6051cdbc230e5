import { afterAll, beforeAll, expect, it } from 'vitest'
import { DISABILITY, MEDINS } from '../../../../../support/builders'
import { codeOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

it('drafts are listed newest first, without what was filled in, to their owner only', async () => {
  const { call } = await desk.as('P002')
  const content = { itemVersion: 1, situations: {}, answers: { name: '旷志良' }, materials: [], step: 'applicant' }
  await call.draft.save({ opId: desk.id(), draftId: desk.id(), rev: 0, itemId: DISABILITY, ...content })
  desk.moveTo('2026-03-02', '11:00')
  await call.draft.save({ opId: desk.id(), draftId: desk.id(), rev: 0, itemId: MEDINS, ...content })
  const { rows } = await call.draft.list({})
  expect(rows.map((row) => row.itemId)).toEqual([MEDINS, DISABILITY])
  expect(JSON.stringify(rows)).not.toContain('旷')
  expect((await (await desk.as('P003')).call.draft.list({})).rows).toEqual([])
  expect(await codeOf((await desk.as('yh.win1')).call.draft.list({}))).toBe('identity.notAllowed')
})
