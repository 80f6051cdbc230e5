import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Phone } from './phone'

let phone: Phone
beforeAll(async () => {
  phone = await Phone.open(inject('county').url, { width: 360, height: 780 })
})
afterAll(() => phone.browser.close())

/** The phone's camera opens the address of a poster. */
async function scans(query: string): Promise<void> {
  await phone.page.goto('about:blank')
  await phone.page.goto(`${phone.url}/${query}`)
}
const where = () => phone.page.locator('.fact-text').first().textContent()

describe('a poster', () => {
  test('begins at its item, with its station and the units of its place', async () => {
    await scans('?point=st-201&item=disability-cert-new')
    await phone.page.locator('#point-here').waitFor()
    expect(await phone.page.locator('#point-here').textContent()).toContain('沙头村便民服务站')
    await phone.page.getByText('要交的材料').waitFor()
    expect(await where()).toBe('村站收件，永和乡便民中心受理')
    await phone.lookForFindings('poster')
  })

  test('of a station alone shows it and finds what can be done there', async () => {
    await scans('?point=st-201')
    await phone.page.locator('#point-here').waitFor()
    await phone.page.getByRole('button', { name: '找要办的事' }).click()
    await phone.page.getByLabel('想办什么').fill('高龄')
    await phone.page.getByRole('button', { name: /高龄津贴/ }).click()
    await phone.page.locator('#point-here').last().waitFor()
  })

  test('whose station is gone says so, and the matter can be done all the same', async () => {
    await scans('?point=st-999&item=disability-cert-new')
    await phone.page.locator('#point-unknown').waitFor()
    await phone.page.getByRole('button', { name: '在手机上办' }).waitFor()
    await expect.poll(where, { timeout: 20_000 }).toBe('村站收件，您所在乡镇的便民服务中心受理')
    await phone.lookForFindings('poster-unknown')
  })

  test('whose matter is not known says so and leads on', async () => {
    await scans('?point=st-201&item=no-such-thing')
    await phone.page.getByText('没有找到这件事').waitFor()
    await phone.page.getByRole('button', { name: '找别的事' }).click()
    await phone.page.getByLabel('想办什么').waitFor()
  })

  test('is what the guide prints: its code leads back to item and station', async () => {
    await scans('?point=st-201&item=elder-allowance')
    await phone.page.locator('.qr').last().waitFor()
    await phone.page.emulateMedia({ media: 'print' })
    const shown = await phone.page.evaluate(() => {
      const seen = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getClientRects().length > 0).length
      return { bars: seen('.foot, .tabs, .top, .no-print'), codes: seen('.qr'), cards: seen('.card') }
    })
    expect(shown.bars).toBe(0)
    expect(shown.codes).toBeGreaterThan(0)
    expect(shown.cards).toBeGreaterThan(6)
    await phone.page.emulateMedia({ media: 'screen' })
  })

  test('names a township only once it is chosen', async () => {
    await phone.visit('packages/find/region/index')
    await phone.page.getByText('白果镇').click()
    await phone.page.getByText('只选白果镇').click()
    await phone.visit('packages/find/guide/index?item=disability-cert-new')
    await phone.page.getByText('白果镇便民服务中心受理').waitFor()
    await phone.visit('pages/items/index')
    await phone.page.getByText('白果镇便民服务中心受理').first().waitFor()
    expect(await phone.page.getByText('永和乡').count()).toBe(0)
    expect(phone.findings).toEqual([])
  })
})
