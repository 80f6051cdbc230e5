import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { shoot } from '../support/shoot'
import type { Resident } from './citizen-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const applicant = people.find((one) => one.phone === '15400000011') as Resident

let counter: Screen
let leader: Screen
const number = ''

beforeAll(async () => {
  counter = await Screen.open(inject('county').url, { width: 1366, height: 768 })
  leader = await Screen.open(inject('county').url)
})
afterAll(() => Screen.closeAll())

describe('参保登记 at the counter, in one sitting', () => {
  test('a number that cannot be one is answered at once in words', async () => {
    await counter.signIn('yh.win1')
    await counter.page.getByRole('link', { name: /窗口收件/ }).click()
    const box = counter.page.getByLabel('身份证号')
    await box.fill('990423198513409020')
    await counter.page.getByText('出生年月日不对').waitFor()
    await counter.lookForFindings('start')
    await box.fill(applicant.idNumber)
    await counter.page.getByRole('button', { name: '找人' }).click()
    await counter.page.locator('.of-person-name', { hasText: applicant.name }).waitFor()
  })

  test('the matter is found by what people call it, and the form says what is wrong without losing a word', async () => {
    await counter.page.getByLabel('搜事项').fill('城乡居民参保')
    await counter.page.locator('.of-items button', { hasText: '参保登记' }).first().click()
    await counter.page.getByRole('button', { name: /下一步：填写/ }).click()
    await counter.page.locator('.of-fill').waitFor()
    await counter.lookForFindings('fill')
    await counter.page.keyboard.press('F8')
    await counter.page.locator('.of-fill [role=alert]').first().waitFor()
    await shoot(counter.page, 'office-intake')
    console.log(await counter.page.locator('.of-fill').innerText())
  })
})
