import { afterAll, beforeAll, expect, it } from 'vitest'
import { DISABILITY } from '../../../../../support/builders'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

it('dropping a draft destroys its key, and somebody else’s draft stays', async () => {
  const draftId = desk.id()
  const content = { itemId: DISABILITY, itemVersion: 1, situations: {}, answers: {}, materials: [], step: null }
  const owner = (await desk.as('P002')).call
  await owner.draft.save({ opId: desk.id(), draftId, rev: 0, ...content })
  await (await desk.as('P003')).call.draft.drop({ opId: desk.id(), draftId })
  const { db } = desk.county.services
  expect(await db.draft.count({ where: { draftId } })).toBe(1)
  const drop = { opId: desk.id(), draftId }
  expect(await owner.draft.drop(drop)).toEqual(await owner.draft.drop(drop))
  expect(await db.draft.count({ where: { draftId } })).toBe(0)
})
