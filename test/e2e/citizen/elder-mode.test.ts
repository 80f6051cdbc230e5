import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { shoot } from '../support/shoot'
import { EveryPage } from './every-page'

let pages: EveryPage
beforeAll(async () => {
  pages = await EveryPage.open(inject('county').url, '15400000035')
})
afterAll(() => pages.phone.browser.close())

test('in larger type nothing of any page is cut, overlaps the edge or scrolls sideways', async () => {
  const { page } = pages.phone
  await pages.phone.visit('pages/home/index')
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('.main') as Element).fontSize))
  const before = await size()
  await page.getByRole('button', { name: '长辈版' }).click()
  expect(await size()).toBeGreaterThan(before)
  expect(await pages.walk((name) => shoot(page, `phone-elder-${name}`))).toEqual([])
})
