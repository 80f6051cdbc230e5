import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { Screen } from '../officer/office'
import { DESK, lookAtBothWidths, PHONE } from '../support/both-widths'
import { shoot } from '../support/shoot'
import { takeInElderAllowance } from '../support/station-desk'
import { StationDevice } from '../support/station-device'

const ACCOUNT = 'wenqiao'
const NEW_PIN = '73940218'

let device: StationDevice
let director: Screen

beforeAll(async () => {
  device = await StationDevice.open(inject('county').url)
  director = await Screen.signedIn(inject('county').url, 'yh.zhuren', DESK)
})
afterAll(async () => {
  await device.close()
  await Screen.closeAll()
})

const lookAt = (name: string) => lookAtBothWidths(device.page, `station-${name}`, (of) => device.look(of))

async function signInAgain(): Promise<void> {
  const { page } = device
  await page.getByRole('button', { name: '忘了口令，或者换人：联网用账号登录' }).click()
  await page.locator('input[name=account]').fill(ACCOUNT)
  await page.locator('input[name=password]').fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
}

describe('a clerk who forgot the PIN', () => {
  let code = ''

  test('is told what lies locked, asks for the key, and sees whom to call and what to read out', async () => {
    await device.enrol(ACCOUNT)
    const { page } = device
    await takeInElderAllowance(page, '胡金娥')
    await page.reload()
    await page.locator('input[name=pin]').waitFor()
    await signInAgain()
    await page.getByRole('button', { name: '忘了本机口令' }).click()
    await page.getByText('1 份没提交的草稿').waitFor()
    await lookAt('forgotten-pin')
    await page.getByRole('button', { name: '申请找回，要另一个人同意' }).click()
    await page.getByRole('radio', { name: '忘了口令', exact: true }).check()
    await lookAt('ask-recovery')
    await page.getByRole('button', { name: '申请找回', exact: true }).click()
    await page.getByRole('heading', { name: '等人同意' }).waitFor()
    await page.getByText('陈向荣').waitFor()
    await lookAt('wait-for-recovery')
    code = ((await page.locator('.st-check-code').textContent()) ?? '').replace(/\D/g, '')
    expect(code).toMatch(/^\d{6}$/)
  })

  test('goes on waiting after the tablet was off', async () => {
    await device.stop()
    await device.start()
    await device.show('')
    await device.page.locator('input[name=pin]').waitFor()
    await signInAgain()
    await device.page.getByRole('heading', { name: '等人同意' }).waitFor()
    expect((await device.page.locator('.st-check-code').textContent())?.replace(/\D/g, '')).toBe(code)
  })

  test('a second person agrees with the code that is read out; a wrong one is counted', async () => {
    const { page } = director
    await page
      .locator('.of-rail')
      .getByRole('button', { name: /找回口令/ })
      .click()
    const row = page.locator('.ym-table tbody tr', { hasText: '文思齐' })
    await row.waitFor()
    await director.lookForFindings('recoveries')
    await shoot(page, 'office-recoveries')
    await row.click()
    const input = page.getByLabel('念来的核对码')
    await input.fill(code === '000000' ? '111111' : '000000')
    await page.getByRole('button', { name: '同意找回' }).click()
    await page.getByText('还可以输 4 次').waitFor()
    await input.fill(code)
    await director.lookForFindings('approve')
    await shoot(page, 'office-approve-recovery')
    await page.setViewportSize(PHONE)
    await shoot(page, 'office-approve-recovery-phone')
    await page.setViewportSize(DESK)
    await page.getByRole('button', { name: '同意找回' }).click()
    await page.getByText('可以定新口令了').waitFor()
    await page.getByText('现在没有人在等').waitFor()
  })

  test('sets a new PIN and has the draft as it was', async () => {
    const { page } = device
    await page.getByRole('heading', { name: '同意了，定新口令' }).waitFor({ timeout: 30_000 })
    await lookAt('new-pin')
    await page.locator('input[name=pin]').fill(NEW_PIN)
    await page.locator('input[name=pin-again]').fill(NEW_PIN)
    await page.keyboard.press('Enter')
    await page.locator('.st-shell').waitFor()
    await device.show('drafts')
    await page.getByText('胡金娥').first().waitFor()
    await device.look('drafts')
  })

  test('no screen of the story has a serious finding', () => {
    expect([...device.findings, ...director.findings]).toEqual([])
  })
})
