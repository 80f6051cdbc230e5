import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, problemOf } from '../../../../../support/problems'
import { TemplateDesk } from '../../template-desk'

let desk: TemplateDesk
beforeAll(async () => {
  desk = await TemplateDesk.open()
})
afterAll(() => desk.close())

describe('提议改文字', () => {
  it('waits for somebody else: until then papers are made by the old words', async () => {
    const before = await desk.read()
    await desk.propose('现收到下列材料，请您核对。')
    const after = await desk.read()
    expect(after.version).toBe(before.version)
    expect(after.parts).toEqual(before.parts)
    expect(after).toMatchObject({ mayPropose: false, proposal: { reason: '话说得更明白', mayDecide: false } })
    expect(after.proposal?.changes).toMatchObject([{ after: '现收到下列材料，请您核对。' }])
    expect(await codeOf(desk.propose('又一个'))).toBe('template.waiting')
  })

  it('refuses what changes nothing, an old version, a blank that nobody fills, a template that there is not', async () => {
    const key = 'supplementNotice'
    const { parts } = await desk.read(key)
    const same = parts.filter((part) => part.label.includes('正文')).at(-1)?.text ?? ''
    expect(await codeOf(desk.propose(same, { key }))).toBe('template.same')
    expect(await codeOf(desk.propose('新的话', { key, version: 99 }))).toBe('template.changed')
    expect(await problemOf(desk.propose('请找{nobody}', { key }))).toMatchObject({
      code: 'input.invalid',
      fields: [{ path: 'body', message: expect.stringContaining('{nobody}') }],
    })
    expect(await codeOf(desk.editor.call.notice.getTemplate({ key: 'nothing' }))).toBe('template.unknown')
    expect((await desk.read(key)).proposal).toBeNull()
  })

  it('is not for who only reviews', async () => {
    const said = { opId: desk.id(), key: 'grant', version: 1, texts: [{ path: 'title', text: '决定书' }] }
    expect(await codeOf(desk.reviewer.call.notice.proposeTemplate({ ...said, reason: '我来改一改' }))).toBe(
      'identity.notAllowed',
    )
  })
})
