import { writeFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, type TestCounty } from '../../../../support/actors'
import { openNoticeApp } from './notice-app'

let county: TestCounty
let app: FastifyInstance

beforeAll(async () => {
  county = await openTestCounty()
  app = await openNoticeApp(county, async () => false)
})
afterAll(async () => {
  await app.close()
  await county.close()
})

let visitor = 0
const get = (path: string) => {
  visitor += 1
  return app.inject({ url: path, remoteAddress: `10.1.0.${visitor}` })
}

describe('the one-time notice of a guide', () => {
  it('is printed for every item before anybody applies, on a page or two', async () => {
    const items = await county.services.db.serviceItem.findMany({ orderBy: { itemId: 'asc' } })
    expect(items.length).toBeGreaterThan(40)
    for (const { itemId } of items) {
      const answer = await get(`/papers/guide/${itemId}.pdf?point=hall-yh`)
      expect(answer.statusCode, itemId).toBe(200)
      expect(answer.headers['content-type']).toBe('application/pdf')
      const pages = (await PDFDocument.load(answer.rawPayload)).getPageCount()
      expect(pages, itemId).toBeLessThan(4)
      if (process.env.PAPERS) writeFileSync(`${process.env.PAPERS}/guide-${itemId}.pdf`, answer.rawPayload)
    }
  }, 120_000)

  it('lists what the chosen situation needs', async () => {
    const item = await county.services.db.itemVersion.findFirstOrThrow({ where: { itemId: 'disability-cert-new' } })
    const { form } = item.definition as { form: { situations: { key: string; options: { value: unknown }[] }[] } }
    const [first] = form.situations
    const sizes = await Promise.all(
      (first?.options ?? []).map(async (option) => {
        const s = encodeURIComponent(JSON.stringify({ [first?.key ?? '']: option.value }))
        const answer = await get(`/papers/guide/disability-cert-new.pdf?point=st-201&s=${s}`)
        expect(answer.statusCode).toBe(200)
        return answer.rawPayload.toString('base64')
      }),
    )
    expect(new Set(sizes).size).toBe(sizes.length)
  })

  it('leaves neither a notice nor a trace of who asked', async () => {
    expect(await county.services.db.notice.count()).toBe(0)
    expect(await county.services.db.auditRow.count({ where: { action: { startsWith: 'notice.' } } })).toBe(0)
  })

  it.each([
    ['/papers/guide/no-such-item.pdf?point=hall-yh', 404, 'catalogue.itemUnknown'],
    ['/papers/guide/pesticide.pdf?point=no-such-point', 404, 'place.unknown'],
    ['/papers/guide/pesticide.pdf', 400, 'input.unreadable'],
    ['/papers/guide/pesticide.pdf?point=hall-yh&s=%7Bbroken', 400, 'input.unreadable'],
    ['/papers/guide/pesticide.pdf?point=hall-yh&s=%7B%22a%22%3A%7B%7D%7D', 400, 'input.unreadable'],
  ])('%s is refused in words', async (path, status, code) => {
    const answer = await get(path)
    expect([answer.statusCode, answer.json().problem.code]).toEqual([status, code])
  })
})
