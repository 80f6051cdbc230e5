import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { SubmitReceipt } from '../../../shared/case/view/submit-case'
import { shoot } from '../support/shoot'
import { applyForDisabilityCertificate, type Resident } from './citizen-case'
import { Offices } from './granted-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = (phone: string) => people.find((one) => one.phone === phone) as Resident
const SIZE = { width: 1366, height: 768 }

let offices: Offices
let issuer: Screen
let village: Screen
let township: Screen

beforeAll(async () => {
  offices = new Offices(inject('county').url)
  issuer = await signedIn('hs.chujian')
  village = await signedIn('huangzhou')
  township = await signedIn('yh.win1')
})
afterAll(() => Screen.closeAll())

const signedIn = (account: string) => Screen.signedIn(inject('county').url, account, SIZE)

/** A certificate that was granted and made, and lies at a point. */
async function made(phone: string, custodyPoint: string): Promise<SubmitReceipt> {
  const receipt = await applyForDisabilityCertificate(inject('county').url, resident(phone))
  await offices.make(receipt, custodyPoint)
  return receipt
}

const statusOf = async ({ caseId }: SubmitReceipt) =>
  (await (await offices.officer('cl.shenpi')).see(caseId)).row.status
const sheetOf = ({ page }: Screen) => page.locator('form.of-act')

/** Sends the sheet as it is and reads what it says is missing. */
async function refusedWith(screen: Screen, words: string): Promise<void> {
  await sheetOf(screen).locator('button[type=submit]').click()
  expect(await sheetOf(screen).textContent()).toContain(words)
}

/** Chooses a point by keyboard. */
async function choosePoint(screen: Screen, label: string, name: string): Promise<void> {
  await sheetOf(screen).getByLabel(label).fill(name)
  await screen.page.keyboard.press('Enter')
}

describe('a result that goes down to the village', () => {
  let receipt: SubmitReceipt

  test('leaves the county with a place to go to', async () => {
    receipt = await made('15400000094', 'hall-hs')
    await issuer.openCase(receipt.numberText)
    await issuer.choose('寄送、下送')
    await sheetOf(issuer).getByText('送到村里').click()
    await refusedWith(issuer, '请选送到哪个站点')
    await choosePoint(issuer, '送到哪里', '黄周')
    await issuer.lookForFindings('send down')
    await shoot(issuer.page, 'office-send')
    await issuer.send()
    expect(await statusOf(receipt)).toBe('posted')
  })

  test('is signed for at the village, and handed to somebody who brought a mandate', async () => {
    await village.openCase(receipt.numberText)
    await village.choose('送达登记')
    await village.lookForFindings('record delivery')
    await village.send()
    await village.backToCase()
    await village.choose('发给领件人')
    await sheetOf(village).getByText('受委托的人').click()
    await sheetOf(village).getByLabel('领件人姓名').fill('唐')
    await refusedWith(village, '委托书编号')
    expect(await sheetOf(village).textContent()).toContain('请领件人签名')
    await sheetOf(village).getByLabel('领件人姓名').fill('唐九妹')
    await sheetOf(village).getByLabel('委托书').fill('当面核过委托书')
    await village.sign()
    await village.page.getByRole('button', { name: '签好了' }).click()
    await village.page.getByText('已签名，存在服务器').waitFor()
    await village.lookForFindings('hand out by mandate')
    await shoot(village.page, 'office-hand-out')
    await village.send()
    expect(await village.page.locator('.of-done').textContent()).toContain('送达回证')
  })
})

describe('a result that goes by post', () => {
  test('wants the number of the parcel, asks who signed, and keeps on record one that came back', async () => {
    const receipt = await made('15400000024', 'hall-hs')
    await issuer.page.keyboard.press('Escape')
    await issuer.openCase(receipt.numberText)
    await issuer.choose('寄送、下送')
    await sheetOf(issuer).getByText('邮寄给本人').click()
    await refusedWith(issuer, '请填运单号')
    await sheetOf(issuer).getByLabel('运单号').fill('1234567890123')
    await sheetOf(issuer).getByLabel('哪家快递').fill('邮政')
    await issuer.send()
    await issuer.backToCase()
    await issuer.choose('送达登记')
    await sheetOf(issuer).getByText('已送到本人手里').click()
    await refusedWith(issuer, '请写谁签收的')
    await sheetOf(issuer).getByText('退回来了').click()
    await sheetOf(issuer).getByLabel('备注').fill('家里没有人')
    await issuer.lookForFindings('came back')
    await issuer.send()
    expect(await issuer.page.locator('.of-done').textContent()).not.toMatch(/[A-Za-z]{4}/)
    await issuer.backToCase()
    await shoot(issuer.page, 'office-came-back')
  })
})

describe('a result that lies at the township', () => {
  test('is handed to the person, who signs', async () => {
    const receipt = await made('15400000025', 'hall-yh')
    await township.openCase(receipt.numberText)
    await township.choose('发给领件人')
    await sheetOf(township).getByLabel('领件人姓名').fill('罗福田')
    await refusedWith(township, '请领件人签名')
    await township.sign()
    await township.page.getByRole('button', { name: '签好了' }).click()
    await township.page.getByText('已签名，存在服务器').waitFor()
    await township.send()
    expect(await township.page.locator('.of-done').textContent()).toMatch(/办完了/)
  })

  test('no sheet has a serious finding of accessibility', () => {
    expect([...issuer.findings, ...village.findings, ...township.findings]).toEqual([])
  })
})
