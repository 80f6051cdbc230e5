import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishTemplates } from '../../../../../server/modules/notice'
import { openTestCounty, type TestCounty } from '../../../../support/actors'
import { problemOf } from '../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const AT = new Date('2026-03-02T02:00:00.000Z')
const newest = async (key: string) =>
  county.services.db.noticeTemplate.findFirstOrThrow({ where: { key }, orderBy: { version: 'desc' } })

describe('templates of papers and messages', () => {
  it('get a new version where their words changed, and nothing where they did not', async () => {
    const { db } = county.services
    const { body } = await newest('m.submitted')
    const changed = { ...(body as object), tone: '更客气' }
    expect(await publishTemplates(db, [body, (await newest('receipt')).body], AT)).toEqual([])
    expect(await publishTemplates(db, [changed], AT)).toEqual(['m.submitted'])
    expect(await newest('m.submitted')).toMatchObject({ version: 2, body: { tone: '更客气' } })
    expect(await db.noticeTemplate.count({ where: { key: 'm.submitted', version: 1 } })).toBe(1)
    expect(await publishTemplates(db, [changed], AT)).toEqual([])
  })

  it('bring what an upgrade has and the county has not', async () => {
    const { db } = county.services
    const { body } = await newest('m.overdue')
    await db.noticeTemplate.deleteMany({ where: { key: 'm.overdue' } })
    expect(await publishTemplates(db, [body], AT)).toEqual(['m.overdue'])
    expect(await newest('m.overdue')).toMatchObject({ version: 1 })
  })

  it('are refused whole with every row that cannot be', async () => {
    const { db } = county.services
    const before = await db.noticeTemplate.count()
    const { body } = await newest('receipt')
    const good = { ...(body as object), tone: '换一种' }
    const wrong = { ...(body as object), key: 'loveLetter' }
    const refused = await problemOf(publishTemplates(db, [good, wrong, { key: 'x' }, good], AT))
    expect(refused.code).toBe('catalogue.refused')
    expect(refused.fields?.map((one) => one.path)).toEqual(expect.arrayContaining(['loveLetter.key', 'receipt']))
    expect(await db.noticeTemplate.count()).toBe(before)
  })
})
