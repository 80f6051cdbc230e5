import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DemoCounty, startDemoCounty } from '../../support/demo-county'
import { Phone } from './phone'
import { samplePrint } from './sample-print'

type Person = { name: string; idNumber: string; phone: string }

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Person[] }
const personOf = (phone: string) => people.find((one) => one.phone === phone) as Person
const mother = personOf('15400000041')
const son = personOf('15400000042')

/** A county of its own: codes by text are counted by the hour and the address, and every story of the other one asks for some. */
let county: DemoCounty
let hers: Phone
let his: Phone

beforeAll(async () => {
  county = await startDemoCounty()
  hers = await Phone.open(county.url)
  his = await Phone.open(county.url)
})
afterAll(async () => {
  await hers?.browser.close()
  await his?.browser.close()
  await county?.close()
})

/** Says once who holds this phone. */
async function register(phone: Phone, who: Person): Promise<void> {
  await phone.signIn(who.phone)
  await phone.visit('packages/mine/person/index')
  await phone.page.locator('#name, .question').last().waitFor()
  if ((await phone.page.locator('#name').count()) === 0) return
  await phone.page.fill('#name', who.name)
  await phone.page.getByLabel('身份证号', { exact: true }).fill(who.idNumber)
  await phone.next()
  await phone.page.waitForFunction(() => !location.hash.includes('person'))
}

async function openMandates(phone: Phone): Promise<void> {
  await phone.visit('pages/me/index')
  await phone.page.getByRole('button', { name: '委托：替我办、我替人办' }).click()
  await phone.page.getByText('我替谁办').last().waitFor()
}

describe('a mother who lets her son act for her', () => {
  test('writes down who, what and until when; nothing that gives something away is chosen beforehand', async () => {
    await register(hers, mother)
    await register(his, son)
    await openMandates(hers)
    await hers.page.getByText('您还没有委托谁替您办').waitFor()
    await hers.lookForFindings('mandates-empty')
    await hers.page.getByRole('button', { name: '委托一个人' }).click()
    await hers.page.locator('#agent-name').waitFor()
    await hers.next()
    await hers.page.locator('#fault-summary').waitFor()
    for (const named of ['撤回申请', '代签告知承诺', '代收决定书'])
      expect(await hers.page.getByRole('checkbox', { name: named }).getAttribute('aria-checked')).toBe('false')
    await hers.page.fill('#agent-name', son.name)
    await hers.page.getByLabel('他的身份证号').fill(son.idNumber)
    await hers.page.getByRole('radio', { name: '子女' }).click()
    await hers.page.getByRole('radio', { name: '只办选中的事' }).click()
    await hers.page.getByLabel('找要办的事').fill('优待证')
    await hers.page.getByRole('checkbox', { name: '老年人优待证办理' }).click()
    await hers.lookForFindings('mandate-make')
    await hers.next()
    await hers.page.locator('#asked').waitFor()
    await hers.lookForFindings('mandate-asked')
  })

  test('he is asked on his own phone, reads what it is, and says yes', async () => {
    await openMandates(his)
    await his.page.getByText('等您回答').last().waitFor()
    expect(await his.page.getByText(mother.name).count()).toBe(0)
    await his.lookForFindings('mandate-offered')
    await his.page.getByRole('button', { name: '同意替他办' }).click()
    await his.page.getByText(/编号 .*托〔2026〕\d+号/).waitFor()
    expect(await his.page.getByText(mother.name).count()).toBeGreaterThan(0)
    await his.lookForFindings('mandate-held')
    await his.page.getByRole('button', { name: '看委托书' }).click()
    await his.page.getByText('代办委托书').last().waitFor()
    await his.lookForFindings('mandate-paper')
  })

  test('he applies for her with both of them filled in, and the case says by which mandate', async () => {
    await openMandates(his)
    await his.page.getByRole('button', { name: '老年人优待证办理' }).click()
    await his.page.locator('[id="step-title"]').last().waitFor()
    const known = { 户主: mother.name, 姓名: mother.name, 手机: son.phone, 电话: son.phone }
    for (let pages = 0; pages < 12 && (await his.question()) !== '拍材料'; pages += 1) {
      await his.fillPage(known)
      if (pages < 2) await his.lookForFindings(`mandate-form-${pages}`)
      const before = await his.page.locator('.progress').last().textContent()
      const title = await his.question()
      await his.next()
      await his.page.waitForFunction(
        ([bar, question]) =>
          [...document.querySelectorAll('.progress')].at(-1)?.textContent !== bar ||
          [...document.querySelectorAll('[id="step-title"]')].at(-1)?.textContent?.trim() !== question,
        [before, title] as const,
      )
    }
    const photos = await his.photographAll(samplePrint())
    await his.page.getByText(`${photos} 张都传好了`).waitFor()
    await his.next()
    await his.page.getByText('核对一遍，再交').waitFor()
    await his.fillPage({})
    await his.sign()
    await his.next()
    await his.page.locator('#query-code').waitFor()
    await his.page.getByRole('button', { name: '看办到哪了' }).click()
    await his.page.getByText(new RegExp(`由代理人${son.name}凭委托书.*托〔2026〕\\d+号办理`)).waitFor()
    await his.lookForFindings('mandate-case')
  })

  test('she hears of it, sees the case on her own phone, and takes the mandate back at once', async () => {
    await hers.visit('packages/mine/messages/index')
    await hers.page.getByText(`${son.name}刚代您办了`).waitFor()
    await hers.lookForFindings('mandate-told')
    await hers.visit('packages/mine/cases/index')
    await hers.page.getByText('老年人优待证办理').last().click()
    await hers.page.getByText(`由代理人${son.name}`).waitFor()
    await openMandates(hers)
    await hers.page.getByText('有效', { exact: true }).waitFor()
    await hers.page.getByRole('button', { name: '撤回委托' }).click()
    await hers.page.getByText('撤回以后马上不算数').waitFor()
    await hers.lookForFindings('mandate-revoke')
    await hers.page.getByRole('button', { name: '撤回委托' }).click()
    await hers.page.getByText('已终止', { exact: true }).waitFor()
    await hers.lookForFindings('mandate-ended')
  })

  test('he is refused in words that say why, and finds the case no more', async () => {
    const [mandateId, itemId] = await his.page.evaluate(async () => {
      const answer = await fetch('/trpc/mandate.listMine', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-yimen': '1' },
        body: '{}',
      })
      const { held } = (await answer.json()).result.data
      return [held[0].mandateId as string, held[0].itemIds[0] as string]
    })
    await his.visit(`packages/apply/form/index?item=${itemId}&mandate=${mandateId}`)
    await his.page.getByText('这份委托已经终止').waitFor()
    await his.page.getByText('委托人撤回').waitFor()
    await his.lookForFindings('mandate-refused')
    await his.visit('packages/mine/cases/index')
    await his.page.getByText('办件').last().waitFor()
    expect(await his.page.getByText('老年人优待证办理').count()).toBe(0)
  })

  test('every screen of it is readable for everybody', () => {
    expect([...hers.findings, ...his.findings]).toEqual([])
  })
})
