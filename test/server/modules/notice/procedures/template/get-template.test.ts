import { afterAll, beforeAll, expect, it } from 'vitest'
import { TemplateDesk } from '../../template-desk'

let desk: TemplateDesk
beforeAll(async () => {
  desk = await TemplateDesk.open()
})
afterAll(() => desk.close())

it('shows the words by place with the blanks that they may use, and to the reviewer what may be decided', async () => {
  const read = await desk.read()
  expect(read).toMatchObject({ key: 'receipt', kind: 'paper', mayPropose: true, proposal: null })
  expect(read.parts[0]).toMatchObject({ path: 'title', label: '名称' })
  expect(read.blanks.find((one) => one.name === 'applicant')).toMatchObject({ meaning: expect.any(String) })
  await desk.propose('现收到下列材料，请您核对。')
  const reviewed = await desk.reviewer.call.notice.getTemplate({ key: 'receipt' })
  expect(reviewed).toMatchObject({ mayPropose: false, proposal: { mayDecide: true } })
  expect(reviewed.proposal?.changes[0]?.before).toBe(
    read.parts.filter((one) => one.label.includes('正文')).at(-1)?.text,
  )
})
