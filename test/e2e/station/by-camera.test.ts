import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Resident, signedInPhone, type Wire } from '../officer/citizen-case'
import { readSeenCode } from '../support/seen-code'
import { shoot } from '../support/shoot'
import { StationDevice } from '../support/station-device'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = people.find((one) => one.phone === '15400000015') as Resident

let device: StationDevice
let phone: Wire

beforeAll(async () => {
  const { url } = inject('county')
  phone = await signedInPhone(url, resident)
  device = await StationDevice.open(url, { width: 1366, height: 768 }, { films: true })
  await device.enrol('shatou')
})
afterAll(() => device.close())

describe('a counter without a scanner gun', () => {
  test('looks until it sees a code, and can be told to stop', async () => {
    const { page } = device
    await page.locator('.st-search input').click()
    await page.keyboard.type('gljt')
    await page.locator('.st-item').first().filter({ hasText: '高龄津贴' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '扫服务码' }).first().click()
    await page.getByRole('button', { name: '用摄像头扫' }).click()
    await page.getByLabel('镜头里的画面').waitFor()
    await device.look('camera')
    await shoot(page, 'station-camera')
    await page.getByRole('button', { name: '不扫了' }).click()
    await page.getByRole('textbox', { name: '服务码' }).waitFor()
    await shoot(page, 'station-scan')
  })

  test('reads a service code from the phone; with consent the intake is filled in', async () => {
    const { page } = device
    const { code } = await phone.call<{ code: string }>('identity.createServiceCode', {})
    device.hold(code)
    await page.getByRole('button', { name: '用摄像头扫' }).click()
    await page.getByText(/在手机上点“同意”/).waitFor()
    expect(await page.locator('body').textContent()).not.toContain(resident.idNumber)
    const [asked] = await phone.call<{ consentId: string }[]>('identity.listConsents', {})
    await phone.call('identity.answerConsent', { consentId: asked?.consentId, agree: true })
    await page.locator('.st-person-name', { hasText: resident.name }).waitFor()
    await shoot(page, 'station-scanned')
  })
  test('a half-filled form waits among the drafts while somebody else is looked after', async () => {
    const { page } = device
    await device.network(false)
    await page.getByText('老人本人').click()
    await page.getByLabel('开户银行').fill('衡山农商行永和支行')
    await page
      .getByText(/已存本机/)
      .first()
      .waitFor()
    await device.show('intake')
    await page.keyboard.press('F2')
    await page.locator('.st-card').first().waitFor()
    await page.keyboard.type('肖满秀')
    await page.keyboard.press('Enter')
    await page.locator('.st-person-name', { hasText: '肖满秀' }).waitFor()
    await page.locator('.st-search input').click()
    await page.keyboard.type('gljt')
    await page.locator('.st-item').first().filter({ hasText: '高龄津贴' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.st-desk').waitFor()
    await device.show('drafts')
    const rows = page.locator('.ym-table tbody tr')
    await rows.filter({ hasText: '肖满秀' }).waitFor()
    expect(await rows.count()).toBe(2)
    await device.look('drafts')
    await shoot(page, 'station-drafts')
    await rows.filter({ hasText: '肖满秀' }).getByRole('button', { name: '删掉这份草稿' }).click()
    await page.getByRole('button', { name: '删掉', exact: true }).click()
    await expect.poll(() => rows.count()).toBe(1)
    await rows.filter({ hasText: resident.name }).click()
    await page.locator('.st-desk').waitFor()
    expect(await page.getByLabel('开户银行').inputValue()).toBe('衡山农商行永和支行')
  })

  test('whoever cannot hold a pen puts a fingerprint on paper, which is photographed', async () => {
    const { page } = device
    await page.getByLabel('户主姓名').fill(resident.name)
    await page.getByLabel('与户主关系').click()
    await page.keyboard.type('户主')
    await page.keyboard.press('Enter')
    await page.getByText('都没有', { exact: true }).click()
    await page.getByLabel(/银行账号/).fill('6217995500001234567')
    await page.getByText('都齐了').waitFor()
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: /^核对/ }).waitFor()
    await page.getByText('按手印', { exact: true }).click()
    await page.locator('input[name=promised]').check()
    await page.keyboard.press('F9')
    await page
      .getByText(/请.*手印/)
      .first()
      .waitFor()
    expect(await page.locator('.ym-paper').count()).toBe(0)
    await page.getByRole('button', { name: '拍手印' }).click()
    await page.getByRole('button', { name: '拍照' }).last().click()
    await page.getByRole('button', { name: '就用这张' }).click()
    await page.getByText('已拍，重拍手印').waitFor()
    await device.look('fingerprint')
    await shoot(page, 'station-fingerprint')
    await page.keyboard.press('F9')
    await page.locator('.ym-paper').waitFor()
  })

  test('the square on the receipt answers how far it is, before it is sent as well', async () => {
    const { page } = device
    const square = await page.locator('.ym-paper svg[role=img]').screenshot()
    device.hold(await readSeenCode(square))
    await device.show('progress')
    await page.getByRole('button', { name: '用摄像头扫' }).click()
    await page.locator('.st-answer', { hasText: '等有网上传' }).waitFor()
    await device.network(true)
    await device.allSent()
    await page.getByRole('button', { name: '用摄像头扫' }).click()
    await page.locator('.st-answer .ym-timeline, .st-answer ol').first().waitFor()
    await shoot(page, 'station-scanned-receipt')
    expect(device.findings).toEqual([])
  })
})
