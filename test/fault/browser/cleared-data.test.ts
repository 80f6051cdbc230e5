import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { missingText, signWords } from '../../../office/features/devices/device-words'
import { signIn } from '../../support/actors'
import { application, DISABILITY } from '../../support/builders'
import { noteFaultRun } from '../../support/fault-report'
import { BUSY } from '../harness/faulty-line'
import { type BrowserCounty, openBrowserCounty, WHO } from './browser-county'
import { type ClerkWindow, type Job, seatClerk } from './clerk-in-page'

/** Records that arrive before the line to the county's list breaks, and after it. */
const ARRIVED = 2
const LOST = 3

let at: BrowserCounty
beforeAll(async () => {
  at = await openBrowserCounty()
})
afterAll(() => at.close())

const open = async (page: Page) => {
  await seatClerk(page, { url: at.server.url, script: at.script, hear: () => undefined })
  return page.evaluate((who) => (globalThis as unknown as ClerkWindow).clerk.open(who), WHO)
}
const takeIn = async (page: Page, job: Job, count: number) => {
  for (let one = 0; one < count; one += 1)
    await page.evaluate((about) => (globalThis as unknown as ClerkWindow).clerk.takeIn(about), job)
}
const send = (page: Page) => page.evaluate(() => (globalThis as unknown as ClerkWindow).clerk.send())

/** Sends until nothing is left. */
async function sendAll(page: Page): Promise<void> {
  await expect.poll(async () => (await send(page)).unsentRecords, { timeout: 60_000, interval: 200 }).toBe(0)
  await expect.poll(async () => (await send(page)).unsentPhotos, { timeout: 60_000, interval: 200 }).toBe(0)
}

/** As somebody does who tidies up: everything of this address, while the page of it stands open. */
async function clearData(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Storage.clearDataForOrigin', { origin: at.server.url, storageTypes: 'all' })
  await cdp.detach()
  await page.close()
}

/** What the township sees of the devices of the point. */
async function board(deviceId: string) {
  const director = await signIn(at.county, 'yh.zhuren')
  const { rows } = await director.call.device.list({})
  return rows.find((row) => row.deviceId === deviceId)
}

it('S13: after the data of the browser were cleared the station opens as a new one, is enrolled again by the same code, and the township sees what is gone', async () => {
  const began = Date.now()
  const { db } = at.county.services
  const { itemId, answers, situations } = await application(at.county, { itemId: DISABILITY, resident: 'P002' })
  const job = { itemId, answers, situations }
  const first = await at.browser.start()
  const { deviceId } = await open(first)
  await takeIn(first, job, ARRIVED)
  await sendAll(first)
  expect(await board(deviceId)).toMatchObject({ lost: null, missing: [] })

  // A server that takes no push for now: the word how the device stands goes through, else nobody but the device could know of these records.
  await first.route('**/trpc/sync.push', (route) =>
    route.fulfill({ status: 503, headers: { 'x-yimen-server': '1', 'retry-after': '5' }, body: BUSY }),
  )
  await takeIn(first, job, LOST)
  await send(first)
  await expect.poll(async () => (await board(deviceId))?.unsent, { timeout: 60_000 }).toBe(LOST)
  // As long as the device may still bring them they are not called missing.
  expect(await board(deviceId)).toMatchObject({ lost: null, missing: [] })

  await clearData(first)
  const second = await first.context().newPage()
  const again = await open(second)
  expect(again.stood).toBe('new')
  expect(again.deviceId).not.toBe(deviceId)

  const row = await board(deviceId)
  expect(row).toMatchObject({ lost: 'replaced', missing: [{ fromSeq: ARRIVED + 1, toSeq: ARRIVED + LOST }] })
  expect(missingText(row?.missing ?? [])).toBe('第 3–5 笔')
  expect(signWords('lost')).toMatchObject({ word: '存的东西没了', todo: expect.stringContaining('照收据补收') })
  expect(await board(again.deviceId)).toMatchObject({ lost: null, missing: [], unsent: 0 })

  // It works as any new device: with other numbers, none of which stands on a receipt that is already out.
  await takeIn(second, job, LOST)
  await sendAll(second)
  const cases = await db.case.findMany({ where: { channel: 'station' } })
  expect(cases).toHaveLength(ARRIVED + LOST)
  expect(new Set(cases.map((one) => one.number)).size).toBe(ARRIVED + LOST)
  noteFaultRun({
    ...{ id: 'S13', what: 'data of the browser cleared', size: `${LOST} records gone, named`, seed: null, ok: true },
    seconds: (Date.now() - began) / 1000,
  })
}, 180_000)
