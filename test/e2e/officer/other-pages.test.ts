import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { SubmitReceipt } from '../../../shared/case/view/submit-case'
import { shoot } from '../support/shoot'
import { applyWithoutPhone, type Resident } from './citizen-case'
import { Offices } from './granted-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const elder = people.find((one) => one.phone === '15400000026') as Resident
const SIZE = { width: 1366, height: 768 }

let receipt: SubmitReceipt
let counter: Screen
let admin: Screen
let village: Screen

beforeAll(async () => {
  receipt = await applyWithoutPhone(inject('county').url, elder)
  await new Offices(inject('county').url).accept(receipt.caseId)
  counter = await signedIn('yh.win1')
  village = await signedIn('yongtian')
  admin = await signedIn('hs.sysadmin')
})
afterAll(() => Screen.closeAll())

const signedIn = (account: string) => Screen.signedIn(inject('county').url, account, SIZE)

const goTo = (screen: Screen, name: RegExp) => screen.page.locator('.of-rail').getByRole('button', { name }).click()

describe('打电话告知', () => {
  test('has the number, the words, and wants to know who answered', async () => {
    const { page } = village
    await goTo(village, /打电话和待办/)
    await page.getByRole('button', { name: /要打电话/ }).click()
    await village.lookForFindings('calls')
    await page.locator('.ym-table tbody tr', { hasText: '打电话告知已经受理' }).click()
    const words = (await page.locator('.of-script').textContent()) ?? ''
    expect(words).toContain('残疾人证')
    expect(words).not.toMatch(/[{}]|undefined/)
    await page.getByRole('button', { name: '记下这次电话' }).click()
    await page.locator('.of-call').getByText(/请/).first().waitFor()
    await shoot(page, 'office-call')
    await village.lookForFindings('call')
    await page.getByLabel('谁接的').fill('罗小满')
    await page.getByLabel('和申请人是什么关系').fill('孙女')
    await page.getByRole('button', { name: '记下这次电话' }).click()
    await page.getByText('已记下，这条待办办好了').waitFor()
  })
})

describe('二次录入', () => {
  test('copies value by value and is done with the number of the other system', async () => {
    const { page } = counter
    await counter.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await goTo(counter, /二次录入/)
    await counter.lookForFindings('ledger')
    await page.locator('.ym-table tbody tr', { hasText: '唐' }).first().click()
    await page.locator('.of-key-row').first().waitFor()
    expect(await page.getByRole('button', { name: '录好了，记下编号' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '复制姓名' }).click()
    await page.getByText('姓名已复制').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(elder.name)
    await page.getByLabel('那边的编号').fill('CL-2026-000123')
    await counter.lookForFindings('reentry')
    await shoot(page, 'office-reentry')
    await page.getByRole('button', { name: '录好了，记下编号' }).click()
    await page.getByText('编号已记下').waitFor()
    await page.getByRole('button', { name: /录好的/ }).click()
    await page.locator('.ym-table tbody tr', { hasText: 'CL-2026-000123' }).waitFor()
  })
})

describe('老年服务卡', () => {
  test('is made for a person of this place, printed, and stopped', async () => {
    const { page } = counter
    await goTo(counter, /老年服务卡/)
    await page.getByLabel('身份证号').fill('990423196609099025')
    await page.getByText('第 18 位对不上').first().waitFor()
    await page.getByLabel('身份证号').fill(elder.idNumber)
    await page.getByRole('button', { name: '找人' }).click()
    await page.getByRole('button', { name: '做一张卡' }).click()
    const card = page.locator('.of-card-paper')
    await card.waitFor()
    expect(await card.textContent()).toContain(elder.name)
    expect(await card.textContent()).not.toContain(elder.idNumber.slice(6, 14))
    await counter.lookForFindings('elder card')
    await shoot(page, 'office-elder-card')
    await page.emulateMedia({ media: 'print' })
    const size = await card.evaluate((one) =>
      [(one as HTMLElement).offsetWidth, (one as HTMLElement).offsetHeight].map((px) => (px / 96) * 25.4),
    )
    await shoot(page, 'office-elder-card-print')
    await page.emulateMedia({ media: 'screen' })
    expect(size[0]).toBeCloseTo(85.6, 0)
    expect(size[1]).toBeCloseTo(54, 0)
    await page.getByRole('button', { name: '停用这张卡' }).click()
    await page.getByText('这张卡停用了').waitFor()
    await card.waitFor({ state: 'detached' })
  })
})

describe('消息', () => {
  test('lead to their case and are read afterwards', async () => {
    const { page } = counter
    await goTo(counter, /消息/)
    await page.locator('.of-page-head', { hasText: '消息' }).waitFor()
    expect(await page.locator('.of-page').textContent()).not.toMatch(/undefined|[{}]/)
    await counter.lookForFindings('inbox')
    await shoot(page, 'office-inbox')
  })
})

describe('报省平台', () => {
  test('says how many the province has, and what it did not take can be sent again', async () => {
    const { page } = admin
    await goTo(admin, /报省平台/)
    await page.locator('.of-figures').waitFor()
    expect(await page.locator('.of-figures').textContent()).toMatch(/省里已收到\d+/)
    await admin.lookForFindings('province')
    await shoot(page, 'office-province')
  })

  test('no page has a serious finding of accessibility', () => {
    expect([...counter.findings, ...village.findings, ...admin.findings]).toEqual([])
  })
})
