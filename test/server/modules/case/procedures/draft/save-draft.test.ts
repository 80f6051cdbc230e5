import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application, DISABILITY } from '../../../../../support/builders'
import { codeOf } from '../../../../../support/problems'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const draft = async (rev: number, name = '旷志良') => {
  const { itemId, itemVersion, situations, answers } = await application(desk.county, {
    itemId: DISABILITY,
    resident: 'P002',
  })
  return {
    opId: desk.id(),
    rev,
    itemId,
    itemVersion,
    situations,
    answers: { ...answers, name },
    materials: [],
    step: 'applicant',
  }
}

describe('存草稿', () => {
  it('counts revisions, answers the same send alike, and refuses to overwrite another device’s words', async () => {
    const { call } = await desk.as('P002')
    const draftId = desk.id()
    const first = { ...(await draft(0)), draftId }
    expect(await call.draft.save(first)).toEqual(await call.draft.save(first))
    expect(await call.draft.save({ ...(await draft(1, '旷志')), draftId })).toMatchObject({ rev: 2 })
    expect(await codeOf(call.draft.save({ ...(await draft(1, '旷')), draftId }))).toBe('case.draftNewer')
    expect(await call.draft.get({ draftId })).toMatchObject({ rev: 2, answers: { name: '旷志' } })
  })

  it('is readable for nobody in the database, and for nobody else at all', async () => {
    const draftId = desk.id()
    await (await desk.as('P002')).call.draft.save({ ...(await draft(0)), draftId })
    const row = await desk.county.services.db.draft.findUniqueOrThrow({ where: { draftId } })
    expect(Buffer.from(row.cipher).toString('utf8')).not.toContain('旷')
    const other = (await desk.as('P003')).call
    expect(await codeOf(other.draft.get({ draftId }))).toBe('case.draftGone')
    expect(await codeOf(other.draft.save({ ...(await draft(1)), draftId }))).toBe('case.draftNewer')
  })

  it('keeps the twenty newest', async () => {
    const { call } = await desk.as('P003')
    const content = await draft(0)
    for (let made = 0; made < 22; made += 1) {
      desk.county.clock.moveTo(new Date(desk.county.clock.nowMs() + 1000).toISOString())
      await call.draft.save({ ...content, opId: desk.id(), draftId: desk.id() })
    }
    expect((await call.draft.list({})).rows).toHaveLength(20)
  })
})
