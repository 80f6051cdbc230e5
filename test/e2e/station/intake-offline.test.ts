import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { lookAtBothWidths } from '../support/both-widths'
import { shoot } from '../support/shoot'
import { BANK_ACCOUNT, beginTyped, photographNextMaterial, sign, takeInElderAllowance } from '../support/station-desk'
import { PIN, StationDevice } from '../support/station-device'

const ACCOUNT = 'shatou'
/** From the demo's card reader, whose cards come with the app. */
const BY_CARD = { name: '旷德生', idNumber: '990423193803129019' }
/** Nobody of the demo county: what is known of her on this device was typed here. */
const TYPED = { name: '欧阳望舒', idNumber: '990423194708239513' }

let device: StationDevice
/** Pieces of the photos that were taken. */
let photos: Uint8Array[] = []
/** The number on the printed receipt, as the county writes it without separators. */
let number = ''
beforeAll(async () => {
  device = await StationDevice.open(inject('county').url)
})
afterAll(() => device.close())

/** What anybody may read: it proves that the search would find a text. */
const PUBLIC = '沙头村便民服务站'
/** The app's own files, which hold the cards of the demo's reader; that no answer of the server is among them is a test of its own. */
const APP_ITSELF = 'Default/Service Worker/CacheStorage/'

/** What can be read of the people of the story in a closed browser's profile, as a thief would search it. */
async function readable(): Promise<string[]> {
  const found: string[] = []
  for (const planted of [TYPED.name, TYPED.idNumber, BANK_ACCOUNT, ...photos]) {
    found.push(...(await device.holds(planted)))
  }
  for (const planted of [BY_CARD.name, BY_CARD.idNumber]) {
    const files = await device.holds(planted)
    found.push(...files.filter((file) => !file.startsWith(APP_ITSELF)))
  }
  return found
}

/** Keeps hold of every photo that the pages of a device show, to look for its bytes elsewhere. */
async function rememberPhotos(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shown: Blob[] = []
    Object.assign(globalThis, { shownPhotos: shown })
    const show = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      if (blob.type === 'image/jpeg') shown.push(blob)
      return show(blob)
    }
  })
}

/** Of each photo that was shown the piece that is least like any other: even surfaces come out as rows of one byte. */
async function piecesOfPhotos(page: Page): Promise<Uint8Array[]> {
  const shown = await page.evaluate(async () => {
    const { shownPhotos } = globalThis as unknown as { shownPhotos: Blob[] }
    return Promise.all(shownPhotos.map(async (blob) => [...new Uint8Array(await blob.arrayBuffer())]))
  })
  return shown.map((bytes) => {
    const afterHeader = Array.from({ length: Math.floor((bytes.length - 1024) / 48) }, (_, at) => 1024 + at * 48)
    const pieces = afterHeader.map((at) => Uint8Array.from(bytes.slice(at, at + 48)))
    return pieces.sort((a, b) => new Set(b).size - new Set(a).size)[0] ?? new Uint8Array()
  })
}

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
    await rememberPhotos(device.page)
    await device.enrol(ACCOUNT)
    await device.look('intake, start')
  })

  test('the network goes, and a 高龄津贴 is taken in with card, photos and signature, and its receipt is printed', async () => {
    const { page } = device
    await device.network(false)
    await page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
    await takeInElderAllowance(device.page, BY_CARD.name)
    await photographNextMaterial(device.page, 2)
    await photographNextMaterial(device.page, 1)
    photos = await piecesOfPhotos(page)
    expect(photos.length).toBeGreaterThanOrEqual(3)
    expect(photos.every((piece) => new Set(piece).size > 30)).toBe(true)
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
    const printed = (await paper.textContent())?.match(/430423-\d{6}-YH201-\d{6}-\w/)?.[0]
    expect(printed).toBeDefined()
    number = printed?.replaceAll('-', '') ?? ''
    expect(await paper.textContent()).toMatch(/旷\*\*/)
    expect(await paper.textContent()).not.toMatch(/9904231938/)
    await paper.locator('svg[role=img]').waitFor()
    expect(await page.locator('.st-receipt-tick').textContent()).toContain('等上传')
    await lookAtBothWidths(page, 'station-receipt', (of) => device.look(of))
  })

  test('a second person is typed by hand, and her draft is left lying', async () => {
    const { page } = device
    await device.show('intake')
    await beginTyped(page, TYPED)
    await page.getByLabel('户主姓名').click()
    await page.keyboard.type(TYPED.name)
    await device.show('drafts')
    await page.locator('.ym-table tbody tr', { hasText: TYPED.name }).waitFor()
  })

  test('S21, P04: a copy of the profile searched for the names, the ID numbers, the account and the photos finds none', async () => {
    await device.stop()
    expect(await readable()).toEqual([])
    expect((await device.holds(PUBLIC)).length).toBeGreaterThan(0)
  })

  test('the browser is opened again without a network: the PIN opens it, one record waits, and it says so', async () => {
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
    type Row = { number: string; uploadsPending: number; channel: string }
    const { rows: all } = (found as { result: { data: { rows: Row[] } } }).result.data
    const rows = all.filter((row) => row.number === number)
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

  test('P03: the browser’s cache holds the app and no answer of the server, and going back after locking shows nothing', async () => {
    const { page } = device
    const paths = await page.evaluate(async () => {
      const found: string[] = []
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname)
      }
      return found
    })
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => !path.startsWith('/station/'))).toEqual([])
    await page.getByRole('button', { name: '锁屏' }).click()
    await page.locator('input[name=pin]').waitFor()
    await page.goBack()
    await page.locator('input[name=pin]').waitFor()
    expect(await page.locator('body').textContent()).not.toContain('旷德生')
    await page.locator('input[name=pin]').fill(PIN)
    await page.keyboard.press('Enter')
    await page.locator('.st-shell').waitFor()
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
    await lookAtBothWidths(page, 'station-settings', (of) => device.look(of))
    expect(device.findings).toEqual([])
  })

  test('S21, P04: after the whole day it finds none either', async () => {
    await device.stop()
    expect(await readable()).toEqual([])
    expect((await device.holds(PUBLIC)).length).toBeGreaterThan(0)
  })
})
