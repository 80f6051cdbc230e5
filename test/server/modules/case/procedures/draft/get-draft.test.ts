import { afterAll, beforeAll, expect, it } from 'vitest'
import { DISABILITY } from '../../../../../support/builders'
import { codeOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const content = {
  itemId: DISABILITY,
  itemVersion: 1,
  situations: {},
  answers: { name: '旷志良' },
  materials: [],
  step: null,
}

it('a draft is taken up where it was left, listed by the name of its item, and gone when dropped', async () => {
  const { call } = await desk.as('P002')
  const draftId = desk.id()
  await call.draft.save({ opId: desk.id(), draftId, rev: 0, ...content })
  expect(await call.draft.get({ draftId })).toMatchObject({ draftId, rev: 1, ...content })
  expect((await call.draft.list({})).rows).toMatchObject([{ draftId, itemName: '残疾人证新办', rev: 1 }])
  const drop = { opId: desk.id(), draftId }
  expect(await call.draft.drop(drop)).toEqual(await call.draft.drop(drop))
  expect(await codeOf(call.draft.get({ draftId }))).toBe('case.draftGone')
  expect((await call.draft.list({})).rows).toEqual([])
})
