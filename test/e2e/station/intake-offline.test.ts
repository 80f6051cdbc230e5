import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { shoot } from '../support/shoot'
import { photographNextMaterial, sign, takeInElderAllowance } from '../support/station-desk'
import { PIN, StationDevice } from '../support/station-device'

const ACCOUNT = 'shatou'

let device: StationDevice
beforeAll(async () => {
  device = await StationDevice.open(inject('county').url)
})
afterAll(() => device.close())

/** For whom what was handed in is sealed, as it lies in the browser's store. */
function sealedFor(page: Page): Promise<{ records: string[]; files: string[] }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('yimen-station-kept')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const found: string[][] = []
    for (const table of ['outbox', 'fileBytes']) {
      const rows = await new Promise<{ box: { alg: string } }[]>((resolve, reject) => {
        const asking = db.transaction(table).objectStore(table).getAll()
        asking.onsuccess = () => resolve(asking.result)
        asking.onerror = () => reject(asking.error)
      })
      found.push(rows.map((row) => row.box.alg))
    }
    db.close()
    return { records: found[0] ?? [], files: found[1] ?? [] }
  })
}

describe('a village station without a network', () => {
  test('a clerk signs in once, registers the device and sets a PIN', async () => {
    await device.enrol(ACCOUNT)
    await device.look('intake, start')
  })

  test('the network goes, and a 高龄津贴 is taken in with card, photos and signature, and its receipt is printed', async () => {
    const { page } = device
    await device.network(false)
    await page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
    await takeInElderAllowance(device.page, '旷德生')
    await photographNextMaterial(device.page, 2)
    await photographNextMaterial(device.page, 1)
    await device.look('intake, form')
    await page.locator('.st-desk-form').evaluate((form) => form.scrollTo(0, 0))
    await shoot(page, 'station-intake')
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: /^核对/ }).waitFor()
    await sign(device.page)
    await page.locator('input[name=promised]').check()
    await device.look('check')
    await shoot(page, 'station-check')
    await page.keyboard.press('F9')
    const paper = page.locator('.ym-paper')
    await paper.waitFor()
    expect(await paper.textContent()).toMatch(/收件凭证/)
    expect(await paper.textContent()).toMatch(/430423-\d{6}-YH201-\d{6}-\w/)
    expect(await paper.textContent()).toMatch(/旷\*\*/)
    expect(await paper.textContent()).not.toMatch(/9904231938/)
    await paper.locator('svg[role=img]').waitFor()
    expect(await page.locator('.st-receipt-tick').textContent()).toContain('等上传')
    await device.look('receipt')
    await shoot(page, 'station-receipt')
  })

  test('the browser is closed and opened again without a network: the PIN opens it, one record waits, and it says so', async () => {
    await device.stop()
    await device.start()
    const { page } = device
    await device.network(false)
    await device.show('')
    await page.locator('input[name=pin]').fill(PIN)
    await device.look('unlock')
    await shoot(page, 'station-unlock')
    await page.keyboard.press('Enter')
    await page.locator('.st-shell').waitFor()
    await device.show('outbox')
    await page.locator('.ym-table tbody tr').first().waitFor()
    expect(await page.locator('.ym-table tbody tr').count()).toBe(1)
    expect(await page.locator('.st-pill').textContent()).toContain('1 件待上传')
    expect(await sealedFor(page)).toEqual({ records: ['server'], files: ['server', 'server', 'server', 'server'] })
    await device.look('outbox')
    await shoot(page, 'station-outbox')
  })

  test('the network returns: everything is sent without being asked, and the server has exactly one case', async () => {
    const { page } = device
    await device.network(true)
    await device.allSent()
    expect(await page.locator('.ym-table tbody tr').count()).toBe(0)
    const found = await page.evaluate(
      async (account) => {
        const call = async (path: string, input: unknown) => {
          const answer = await fetch(`/trpc/${path}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-yimen': '1' },
            body: JSON.stringify(input),
          })
          return answer.json()
        }
        await call('identity.loginStaff', { ...account, deviceLabel: '核对' })
        return call('case.list', { view: 'all', itemId: 'elder-allowance', limit: 100 })
      },
      { account: ACCOUNT, password: DEMO_PASSWORD },
    )
    const rows = (found as { result: { data: { rows: { uploadsPending: number; channel: string }[] } } }).result.data
      .rows
    expect(rows.length).toBe(1)
    expect(rows[0]).toMatchObject({ uploadsPending: 0, channel: 'station' })
  })

  test('the station looks at the papers and accepts it; who has no phone is to be called, and the call is proved', async () => {
    const { page } = device
    await device.show('accept')
    await page.locator('.ym-table tbody tr', { hasText: '高龄津贴' }).click()
    await page
      .getByRole('button', { name: /^看.*的照片$/ })
      .first()
      .click()
    await page.locator('.ym-picture img').waitFor()
    await page.getByRole('button', { name: '转一下' }).click()
    await page.getByRole('button', { name: '放大' }).click()
    const lines = page.locator('.st-accept-line input')
    await lines.first().waitFor()
    for (const line of await lines.all()) {
      await line.click()
      await expect.poll(() => line.isChecked()).toBe(true)
    }
    await device.look('accept, drawer')
    await shoot(page, 'station-accept')
    await page.getByRole('button', { name: '受理', exact: true }).click()
    await page.getByText('没有等本站受理的').waitFor()
    await device.show('calls')
    await page.locator('.ym-table tbody tr', { hasText: '打电话告知已经受理' }).click()
    await page.locator('.st-script', { hasText: '旷德生' }).waitFor()
    await device.network(false)
    await page.getByText('上门告诉的').click()
    await page.getByLabel('谁听的').fill('旷德生')
    await device.look('calls, drawer')
    await shoot(page, 'station-call')
    await page.getByRole('button', { name: '记下这一笔' }).click()
    await page.getByText('没有要打的电话').waitFor()
    await device.network(true)
    await device.allSent()
    await page.getByText('没有要打的电话').waitFor()
  })

  test('no screen has a serious finding of accessibility', async () => {
    const { page } = device
    for (const screen of [
      'drafts',
      'problems',
      'sent',
      'accept',
      'supplement',
      'pickup',
      'calls',
      'progress',
      'settings',
    ]) {
      await device.show(screen)
      await page.locator('.st-page h2').first().waitFor()
      await device.look(screen)
    }
    expect(device.findings).toEqual([])
  })
})
