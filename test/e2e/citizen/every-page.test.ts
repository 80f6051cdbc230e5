import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { EveryPage } from './every-page'

let pages: EveryPage
beforeAll(async () => {
  pages = await EveryPage.open(inject('county').url, '15400000043')
})
afterAll(() => pages.phone.browser.close())

test('every page fits a small phone and has no serious finding of accessibility', async () => {
  expect(await pages.walk((name) => pages.phone.lookForFindings(`small-${name}`))).toEqual([])
  expect(pages.phone.findings).toEqual([])
})
