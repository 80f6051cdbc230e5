import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { type Resident, signedInPhone, Wire } from '../officer/citizen-case'
import { readSeenCode } from '../support/seen-code'
import { Phone } from './phone'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const wen = people.find((one) => one.phone === '15400000029') as Resident
const other = people.find((one) => one.phone === '15400000030') as Resident

let phone: Phone
let owner: Wire
let clerk: Wire

beforeAll(async () => {
  const { url } = inject('county')
  owner = await signedInPhone(url, wen)
  clerk = new Wire(url)
  await clerk.call('identity.loginStaff', { account: 'yh.win1', password: DEMO_PASSWORD, deviceLabel: '窗口' })
  phone = await Phone.open(url, { width: 360, height: 780 })
  await phone.goOnAs(owner.session)
})
afterAll(() => phone.browser.close())

/** The code that is drawn on the phone now, as the clerk's scanner reads it. */
async function drawnCode(): Promise<string> {
  await phone.page.locator('.qr').waitFor()
  return readSeenCode(await phone.page.locator('.qr').screenshot())
}

/** The same, after the page was opened anew. */
async function shownCode(): Promise<string> {
  await phone.visit('pages/code/index')
  return drawnCode()
}

const scan = (code: string) =>
  clerk.call<{ consentId: string; person: { nameMasked: string } }>('identity.scanServiceCode', {
    code,
    itemId: 'elder-allowance',
  })
const hears = (consentId: string) =>
  clerk.call<{ state: string; person?: { name: string; idNumber: string } }>('identity.getConsentedPerson', {
    consentId,
  })

describe('服务码 on the phone', () => {
  test('asks, while the page is open, who wants to see what and for which matter; with 同意 the clerk has it', async () => {
    const code = await shownCode()
    await phone.lookForFindings('code')
    const { consentId, person } = await scan(code)
    expect(person.nameMasked).not.toBe(wen.name)
    expect(await hears(consentId)).toEqual({ state: 'asked' })
    await phone.page.getByText('要看您的资料').waitFor()
    const asked = (await phone.page.locator('.consent').textContent()) ?? ''
    expect(asked).toContain('永和乡便民服务中心')
    expect(asked).toContain('高龄津贴')
    expect(asked).toContain('姓名、身份证号、电话和住址')
    await phone.lookForFindings('consent')
    await phone.page.getByRole('button', { name: '同意', exact: true }).click()
    await phone.page.getByText('可以替您填了').waitFor()
    expect(await hears(consentId)).toMatchObject({ state: 'agreed', person: { name: wen.name } })
  })

  test('with 不同意 the clerk hears so, and nothing else', async () => {
    const { consentId } = await scan(await shownCode())
    await phone.page.getByRole('button', { name: '不同意', exact: true }).click()
    await phone.page.getByText('对方看不到您的资料').waitFor()
    expect(await hears(consentId)).toEqual({ state: 'refused' })
  })

  test('works once: the second scan is refused in words, and the phone has a new code at a press', async () => {
    const code = await shownCode()
    await scan(code)
    await expect(scan(code)).rejects.toThrow(/codeUsed|用过/)
    await phone.page.getByRole('button', { name: '不同意', exact: true }).click()
    await phone.page.getByRole('button', { name: '现在换一个' }).click()
    await expect.poll(drawnCode, { timeout: 10_000 }).not.toBe(code)
  })

  test('of somebody else asks their phone and not this one; a made-up code asks nobody', async () => {
    const stranger = await signedInPhone(inject('county').url, other)
    const { code } = await stranger.call<{ code: string }>('identity.createServiceCode', {})
    const { consentId } = await scan(code)
    await phone.visit('pages/code/index')
    await phone.page.waitForTimeout(3000)
    expect(await phone.page.locator('.consent').count()).toBe(0)
    await expect(owner.call('identity.answerConsent', { consentId, agree: true })).rejects.toThrow('identity.')
    await expect(scan(code.replace(/.(?=.{6}$)/, (one) => (one === 'A' ? 'B' : 'A')))).rejects.toThrow(
      'identity.codeInvalid',
    )
  })

  test('has an elder’s paper card beside it, which its owner stops on the phone when it is lost', async () => {
    const found = await clerk.call<{ personId: string }>('identity.lookUpPerson', {
      idNumber: wen.idNumber,
      purpose: 'intake',
    })
    const { code } = await clerk.call<{ code: string }>('identity.printElderCard', { personId: found.personId })
    const scanCard = () => clerk.call('identity.scanElderCard', { code, itemId: 'elder-allowance' })
    await scanCard()
    await phone.visit('pages/me/index')
    await phone.page.getByText('老人的纸质服务卡').click()
    await phone.page.getByText('（本人）').waitFor()
    await phone.lookForFindings('cards')
    await phone.page.getByRole('button', { name: '卡丢了，停用' }).click()
    await phone.page.getByRole('button', { name: '停用这张卡' }).click()
    await phone.page.getByText('已停用').waitFor()
    await phone.lookForFindings('card-stopped')
    await expect(scanCard()).rejects.toThrow('identity.cardRevoked')
  })

  test('has no screen with a serious finding of accessibility', () => {
    expect(phone.findings).toEqual([])
  })
})
