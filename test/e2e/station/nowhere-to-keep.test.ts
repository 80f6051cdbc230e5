import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { seriousFindings } from '../support/findings'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
})
afterAll(() => browser.close())

/** The station in a browser whose stores answer every opening with this error. */
async function openedWith(name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'zh-CN' })
  await page.addInitScript((error) => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused by the test', error)
    }
  }, name)
  await page.goto(`${inject('county').url}/station/`)
  await page.getByRole('heading', { name: '现在不能收件' }).waitFor()
  return page
}

describe('a browser that keeps nothing', () => {
  test('is told so in words, and nothing is taken in that could be lost', async () => {
    const page = await openedWith('SecurityError')
    const words = (await page.locator('main').textContent()) ?? ''
    expect(words).toMatch(/不让存东西/)
    expect(words).toMatch(/以前存下的没有丢/)
    expect(words).toMatch(/无痕窗口/)
    expect(await seriousFindings(page)).toEqual([])
    await page.close()
  })

  test('because the disk is full, says what to make room for and what not to delete', async () => {
    const page = await openedWith('QuotaExceededError')
    const words = (await page.locator('main').textContent()) ?? ''
    expect(words).toMatch(/磁盘满了/)
    expect(words).toMatch(/不要清除浏览器数据/)
    await page.close()
  })
})
