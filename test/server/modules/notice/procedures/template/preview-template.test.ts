import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { TemplateDesk } from '../../template-desk'

let desk: TemplateDesk
beforeAll(async () => {
  desk = await TemplateDesk.open()
})
afterAll(() => desk.close())

describe('看样张', () => {
  it('draws every paper and fills every message of the county, and writes nothing', async () => {
    const { db } = desk.county.services
    const before = await db.notice.count()
    for (const { key, kind } of await desk.reviewer.call.notice.listTemplates({})) {
      const { pdf, text } = await desk.reviewer.call.notice.previewTemplate({ key, texts: [] })
      if (kind === 'paper')
        expect((await PDFDocument.load(Buffer.from(pdf ?? '', 'base64'))).getPageCount(), key).toBeGreaterThan(0)
      else expect(pdf, key).toBeNull()
      expect(text ?? '', key).not.toMatch(/\{\w+\}/)
    }
    expect(await db.notice.count()).toBe(before)
  }, 120_000)

  it('says which words cannot be printed', async () => {
    const texts = [{ path: 'short', text: '请找{nobody}' }]
    expect(await codeOf(desk.editor.call.notice.previewTemplate({ key: 'm.submitted', texts }))).toBe('input.invalid')
  })
})
