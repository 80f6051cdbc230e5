import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { shoot } from '../support/shoot'
import { type Resident, signedInPhone, Wire } from './citizen-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = people.find((one) => one.phone === '15400000012') as Resident

let counter: Screen
let phone: Wire

beforeAll(async () => {
  counter = await Screen.open(inject('county').url, { width: 1366, height: 768 })
  await counter.signIn('yh.win1')
  await counter.page.getByRole('button', { name: '窗口收件' }).click()
  phone = await signedInPhone(inject('county').url, resident)
})
afterAll(() => Screen.closeAll())

/** What the scanner does: types the code and Enter. */
async function scan(code: string): Promise<void> {
  await counter.page.getByLabel('或者扫服务码、老年服务卡').fill(code)
  await counter.page.keyboard.press('Enter')
}

/** The person looks at what their phone asks, and answers. */
async function answer(agree: boolean): Promise<string> {
  const [asked] = await phone.call<{ consentId: string; itemName: string }[]>('identity.listConsents', {})
  if (asked === undefined) throw new Error('the phone asks nothing')
  await phone.call('identity.answerConsent', { consentId: asked.consentId, agree })
  return asked.itemName
}

describe('a service code at the counter', () => {
  test('can be scanned once the matter is chosen, for the phone says what it is for', async () => {
    const box = counter.page.getByLabel('或者扫服务码、老年服务卡')
    expect(await box.isDisabled()).toBe(true)
    await counter.page.locator('.of-items button', { hasText: '参保登记' }).first().click()
    await counter.page.locator('.of-person-name').waitFor()
    expect(await box.isDisabled()).toBe(false)
    await shoot(counter.page, 'office-code')
  })

  test('what is no code of this county is said in words', async () => {
    await scan('6901234567892')
    await counter.page.locator('.of-code [role=alert]').waitFor()
    await scan('YM1.bm9uc2Vuc2U.signature')
    await counter.page.locator('.of-code [role=alert]').waitFor()
  })

  test('without consent nothing of the person is shown', async () => {
    const { code } = await phone.call<{ code: string }>('identity.createServiceCode', {})
    await scan(code)
    await counter.page.getByText(/在手机上点“同意”/).waitFor()
    expect(await counter.page.locator('.of-pick').first().textContent()).not.toContain(resident.name)
    expect(await answer(false)).toContain('参保登记')
    await counter.page.getByText(/没有同意/).waitFor()
    await counter.page.getByRole('button', { name: '知道了' }).click()
  })

  test('with consent the form is filled in with what the county knows', async () => {
    const { code } = await phone.call<{ code: string }>('identity.createServiceCode', {})
    await scan(code)
    await counter.page.getByText(/在手机上点“同意”/).waitFor()
    await answer(true)
    await counter.page.locator('.of-person-name', { hasText: resident.name }).waitFor()
    await counter.page.getByRole('button', { name: /下一步：填写/ }).click()
    await counter.page.getByText('本人刚授权的').first().waitFor()
    await counter.lookForFindings('prefilled')
    expect(counter.findings).toEqual([])
  })

  test('an elder card only says whose identity card to ask for', async () => {
    const clerk = new Wire(inject('county').url)
    await clerk.call('identity.loginStaff', { account: 'yh.win1', password: DEMO_PASSWORD, deviceLabel: '窗口' })
    const found = await clerk.call<{ personId: string }>('identity.lookUpPerson', {
      idNumber: resident.idNumber,
      purpose: 'intake',
    })
    const { code } = await clerk.call<{ code: string }>('identity.printElderCard', { personId: found.personId })
    await counter.page.getByRole('button', { name: '上一步' }).click()
    await counter.page.getByRole('button', { name: '不是这个人，重新找' }).click()
    await scan(code)
    await counter.page.getByText(/请看他的身份证/).waitFor()
    expect(await counter.page.locator('.of-pick').first().textContent()).not.toContain(resident.name)
  })
})
