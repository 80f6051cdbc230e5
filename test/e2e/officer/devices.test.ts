import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DESK, lookAtBothWidths } from '../support/both-widths'
import { takeInToReceipt } from '../support/station-desk'
import { StationDevice } from '../support/station-device'
import { Screen } from './office'

const SONGAO = '松坳'

let admin: Screen
let director: Screen
let tablet: StationDevice

beforeAll(async () => {
  admin = await signedIn('hs.sysadmin')
  director = await signedIn('yh.zhuren')
  tablet = await StationDevice.open(inject('county').url)
})
afterAll(async () => {
  await tablet.close()
  await Screen.closeAll()
})

const signedIn = (account: string) => Screen.signedIn(inject('county').url, account, DESK)

const goTo = (screen: Screen, name: RegExp) => screen.page.locator('.of-rail').getByRole('button', { name }).click()

const lookAt = (screen: Screen, name: string) =>
  lookAtBothWidths(screen.page, `office-${name}`, (of) => screen.lookForFindings(of))

describe('a device of a station', () => {
  test('is enrolled by a code that an administrator reads out', async () => {
    const { page } = admin
    await goTo(admin, /^设备/)
    await page.getByRole('button', { name: '发登记码' }).click()
    await page.getByLabel('给哪个站').click()
    await page.keyboard.type(SONGAO)
    await page.getByRole('option', { name: new RegExp(SONGAO) }).click()
    await page.getByRole('button', { name: '发一个码' }).click()
    const shown = page.locator('.of-read-code')
    await shown.waitFor()
    await lookAt(admin, 'enrol-code')
    const code = ((await shown.textContent()) ?? '').replace(/\D/g, '')
    expect(code).toMatch(/^\d{8}$/)
    await page.getByRole('button', { name: '念完了' }).click()
    expect(await page.locator('body').textContent()).not.toContain(code.slice(0, 4))
    await tablet.enrol('songao', code)
  })

  test('stands on the board with what is known of it', async () => {
    const { page } = director
    await goTo(director, /^设备/)
    await page.getByLabel('找设备').fill(SONGAO)
    const row = page.locator('.ym-table tbody tr', { hasText: SONGAO })
    await row.waitFor()
    await lookAt(director, 'devices')
    await row.click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('谁能开这台设备').waitFor()
    expect(await drawer.textContent()).toContain('谢秋林')
    await lookAt(director, 'device')
  })

  test('once stopped opens no more, and what it took in before still comes and waits for a person', async () => {
    await tablet.network(false)
    await tablet.page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
    const number = await takeInToReceipt(tablet.page, '赵秋声')
    const { page } = director
    await page.getByRole('button', { name: '停用这台设备' }).click()
    await page.getByRole('radio', { name: '丢了' }).check()
    await lookAt(director, 'stop-device')
    await page.getByRole('button', { name: '停用', exact: true }).click()
    await page.getByText(/停用，原因：丢了/).waitFor()
    await tablet.network(true)
    await tablet.page.getByRole('heading', { name: '这台设备已停用' }).waitFor({ timeout: 120_000 })
    await tablet.page.getByText('收的件都已经上传，没有丢').waitFor({ timeout: 120_000 })
    await tablet.look('stopped')
    await page.keyboard.press('Escape')
    await goTo(director, /待核实/)
    await page.locator('.ym-table tbody tr', { hasText: SONGAO }).waitFor({ timeout: 40_000 })
    await lookAt(director, 'to-verify')
    await verified(number)
  })

  test('no screen has a serious finding of accessibility', () => {
    expect([...admin.findings, ...director.findings, ...tablet.findings]).toEqual([])
  })
})

/** The director opens what waits, asks, accepts it with a reason; the case is there under the number that was printed. */
async function verified(number: string): Promise<void> {
  const { page } = director
  await page.locator('.ym-table tbody tr', { hasText: SONGAO }).click()
  expect(await page.getByRole('button', { name: '采信，照办' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '打开内容' }).click()
  await page.getByText(number).waitFor()
  expect(await page.getByRole('dialog').textContent()).not.toContain('990423193608209013')
  await page.locator('.ym-photo img').nth(2).waitFor()
  await lookAt(director, 'held')
  await page.locator('.ym-photo').first().click()
  const large = page.getByRole('dialog').last()
  await large.locator('.ym-picture img').waitFor()
  await lookAt(director, 'held-photo')
  await large.getByRole('button', { name: '关上' }).click()
  await page.locator('.ym-picture').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '采信，照办' }).click()
  await page.getByRole('radio', { name: '问过申请人，是真的' }).check()
  await lookAt(director, 'verify')
  await page.getByRole('button', { name: '采信', exact: true }).click()
  await page.getByText('采信了，已经照办').waitFor()
  await page.getByText('现在没有。').waitFor()
  const author = await signedIn('songao')
  await author.openCase(number)
  expect(await author.page.locator('.of-case').textContent()).toContain('赵秋声')
}
