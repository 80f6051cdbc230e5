import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { KEY, TemplateDesk } from '../../template-desk'

let desk: TemplateDesk
beforeAll(async () => {
  desk = await TemplateDesk.open()
})
afterAll(() => desk.close())

it('names every paper and message, what waits for a decision first, and is for who keeps the texts only', async () => {
  const rows = await desk.reviewer.call.notice.listTemplates({})
  const stored = await desk.county.services.db.noticeTemplate.findMany({ distinct: ['key'], select: { key: true } })
  expect(rows.map((row) => row.key).sort()).toEqual(stored.map((row) => row.key).sort())
  expect(rows.some((row) => row.waiting)).toBe(false)
  await desk.propose('现收到下列材料，请您核对。')
  expect((await desk.reviewer.call.notice.listTemplates({}))[0]).toMatchObject({ key: KEY, waiting: true })
  const window = await signIn(desk.county, 'yh.win1')
  expect(await codeOf(window.call.notice.listTemplates({}))).toBe('identity.notAllowed')
})
