import { readFileSync } from 'node:fs'
import type { Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Phone } from './phone'
import { samplePrint } from './sample-print'

type Person = { personId?: string; name: string; idNumber: string; phone: string; birth: string }

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Person[] }
const tan = people.find((one) => one.phone === '15400000003') as Person

let phone: Phone
let receipt = { number: '', code: '' }

beforeAll(async () => {
  phone = await Phone.open(inject('county').url)
})
afterAll(async () => {
  await phone.browser.close()
})

describe('a person with a phone', () => {
  test('finds 残疾人证新办 by the initials of its everyday name', async () => {
    await phone.visit('pages/home/index')
    await phone.page.getByText('这里办得最多').waitFor()
    await phone.lookForFindings('home')
    await phone.page.getByRole('button', { name: /想办什么/ }).click()
    await phone.page.getByLabel('想办什么').fill('cjz')
    await phone.page.getByRole('button', { name: /残疾人证新办/ }).click()
    await phone.page.getByText('要交的材料').waitFor()
    await phone.lookForFindings('guide')
    expect(await phone.page.locator('.question').last().textContent()).toBe('残疾人证新办')
  })

  test('is told in one sentence what to bring, each line with its reason', async () => {
    await phone.page.getByRole('button', { name: '看要带什么' }).click()
    await phone.page.locator('[id="step-title"]').last().waitFor()
    await phone.answerQuestions()
    await phone.page.getByText('只带这 3 样').waitFor()
    expect(await phone.page.getByText('每个申请人都要').count()).toBe(3)
    await phone.lookForFindings('list')
  })

  test('hears at once that an ID number cannot be one, in words that say where to look', async () => {
    await phone.signIn(tan.phone)
    await phone.visit('packages/apply/form/index?item=disability-cert-new')
    await phone.page.locator('[id="step-title"]').last().waitFor()
    await phone.lookForFindings('question')
    await phone.answerQuestions()
    await phone.next()
    await phone.page.getByLabel('公民身份号码').fill('990423197613309021')
    await phone.next()
    expect(await phone.page.locator('#fault-summary').textContent()).toContain('出生年月日不对')
    expect(await phone.page.locator('#f-idNumber-fault').textContent()).toContain('出生年月日不对')
    await phone.lookForFindings('faults')
  })

  test('keeps what was typed when the network goes, and finds it again after the phone was closed', async () => {
    await phone.page.getByLabel('公民身份号码').fill(tan.idNumber)
    await phone.context.setOffline(true)
    await phone.page.getByText('没有网络，已保存在手机里').waitFor()
    await phone.page.getByLabel('姓名').first().fill(tan.name)
    await phone.page.getByText(/已存手机 \d\d:\d\d/).waitFor()
    await phone.page.waitForTimeout(800)
    await phone.context.setOffline(false)
    await phone.visit('packages/apply/form/index?item=disability-cert-new')
    expect(await phone.page.getByLabel('姓名').first().inputValue()).toBe(tan.name)
    expect((await phone.page.getByLabel('公民身份号码').inputValue()).replace(/ /g, '')).toBe(tan.idNumber)
    expect(await phone.page.getByText('由身份证号得出').count()).toBe(2)
  })

  test('applies with photos and a signature; whose answer is lost before the phone is closed still gets number, query code and the next steps', async () => {
    const known = { 姓名: tan.name, 身份号码: tan.idNumber, 电话: tan.phone, 手机: tan.phone }
    for (let pages = 0; pages < 10 && (await phone.question()) !== '拍材料'; pages += 1) {
      await phone.fillPage(known)
      const before = await phone.page.locator('.progress').last().textContent()
      const title = await phone.question()
      await phone.next()
      await phone.page.waitForFunction(
        ([bar, question]) =>
          [...document.querySelectorAll('.progress')].at(-1)?.textContent !== bar ||
          [...document.querySelectorAll('[id="step-title"]')].at(-1)?.textContent?.trim() !== question,
        [before, title] as const,
      )
    }
    const photos = await phone.photographAll(samplePrint())
    expect(photos).toBeGreaterThan(0)
    await phone.page.getByText(`${photos} 张都传好了`).waitFor()
    await phone.lookForFindings('papers')
    await phone.next()
    await phone.page.getByText('核对一遍，再交').waitFor()
    await phone.fillPage({})
    await phone.sign()
    await phone.lookForFindings('check')
    let lost = ''
    const loseAnswer = async (route: Route) => {
      lost = (await (await route.fetch()).json()).result.data.numberText
      await route.abort()
    }
    await phone.page.route('**/trpc/case.submit', loseAnswer, { times: 1 })
    await phone.next()
    await phone.page.getByText('没有网络').waitFor()
    await phone.visit('packages/apply/form/index?item=disability-cert-new')
    await phone.page.getByText('核对一遍，再交').waitFor()
    await phone.next()
    await phone.page.locator('#query-code').waitFor()
    await phone.page.locator('#sent-before').waitFor()
    receipt = {
      number: (await phone.page.locator('#case-number').textContent()) ?? '',
      code: (await phone.page.locator('#query-code').textContent()) ?? '',
    }
    expect(receipt.code).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4}$/)
    expect(receipt.number).toContain(lost)
    expect(await phone.page.getByText(/还不知道|最晚/).count()).toBeGreaterThan(0)
    await phone.lookForFindings('receipt')
  })

  test('finds nothing of what was sent on the phone any more', async () => {
    const kept = await phone.page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(kept).not.toContain(tan.idNumber)
    expect(kept).not.toContain('draft.')
  })

  test('sees where the case stands, from submission to what is still to come', async () => {
    await phone.page.getByRole('button', { name: '看办到哪了' }).click()
    await phone.page.locator('.timeline').last().waitFor()
    expect(await phone.page.locator('.step.is-present').count()).toBe(1)
    expect(await phone.page.locator('.step.is-coming').count()).toBeGreaterThan(2)
    await phone.lookForFindings('case')
  })

  test('is looked up by a relative with query code and last four, without signing in', async () => {
    const other = await Phone.open(inject('county').url)
    await other.visit('packages/mine/query/index')
    await other.page.getByLabel('查询码').fill(receipt.code)
    await other.page.getByLabel('身份证号或手机号的最后四位').fill(tan.idNumber.slice(-4))
    await other.page.getByRole('button', { name: '查一下' }).click()
    await other.page.locator('.timeline').waitFor()
    expect(await other.page.getByText(receipt.number).count()).toBe(1)
    await other.lookForFindings('query')
    expect(other.findings).toEqual([])
    await other.browser.close()
  })

  test('meets no screen with a serious finding of accessibility', () => {
    expect(phone.findings).toEqual([])
  })
})
