import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { shoot } from '../support/shoot'
import { takeInToReceipt } from '../support/station-desk'
import { StationDevice } from '../support/station-device'

let device: StationDevice
beforeAll(async () => {
  device = await StationDevice.open(inject('county').url)
})
afterAll(() => device.close())

async function takeIn(name: string): Promise<void> {
  await device.show('intake')
  await takeInToReceipt(device.page, name)
}

describe('the problems of a station', () => {
  test('the same person twice: both arrive, the second is asked about, and nothing else waits for it', async () => {
    await device.enrol('shatou')
    const { page } = device
    await device.network(false)
    await page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
    await takeIn('傅有根')
    await takeIn('傅有根')
    await device.network(true)
    await page.locator('.st-pill-late', { hasText: '1 件有问题' }).waitFor({ timeout: 120_000 })
    await device.show('problems')
    await page.locator('.ym-table tbody tr').first().waitFor()
    expect(await page.locator('.ym-table tbody tr').count()).toBe(1)
    expect(await page.locator('.st-rail-alarm').textContent()).toContain('1')
    await device.look('problems')
    await shoot(page, 'station-problems')
  })

  test('both sides stand beside each other, at a phone’s width beneath each other', async () => {
    const { page } = device
    await page.locator('.ym-table tbody tr').first().click()
    await page.getByRole('heading', { name: '怎么定' }).waitFor()
    await page.getByRole('heading', { name: '另一件' }).waitFor()
    await device.look('both sides')
    await shoot(page, 'station-both-sides')
    await page.setViewportSize({ width: 390, height: 844 })
    await device.look('both sides, narrow')
    await shoot(page, 'station-both-sides-narrow')
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  test('without a network it says the reason and that comparing needs one', async () => {
    const { page } = device
    await device.network(false)
    await page.getByRole('button', { name: '返回' }).click()
    await page.locator('.ym-table tbody tr').first().click()
    await page.getByText('对照着看要联网').waitFor()
    expect(await page.locator('.ym-problem').first().textContent()).toContain('可能重复了')
    await device.network(true)
    await page.getByRole('button', { name: '再连一次' }).click()
    await page.getByRole('heading', { name: '怎么定' }).waitFor()
  })

  test('a decision takes it off the list, and the pill says that all is sent', async () => {
    const { page } = device
    await page.getByRole('radio', { name: /两件都办/ }).check()
    await page.getByRole('button', { name: '两件都办' }).click()
    await page.getByText('没有问题件，都好').waitFor()
    await device.allSent()
  })

  test('no screen of the story has a serious finding', () => {
    expect(device.findings).toEqual([])
  })
})
