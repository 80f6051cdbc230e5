import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { shoot } from '../support/shoot'
import { applyWithoutPhone, type Resident } from './citizen-case'
import { DOES } from './colleague'
import { Offices } from './granted-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = people.find((one) => one.phone === '15400000098') as Resident

let agent: Screen
let caseId = ''

beforeAll(async () => {
  const { url } = inject('county')
  const offices = new Offices(url)
  const receipt = await applyWithoutPhone(url, resident)
  caseId = receipt.caseId
  await offices.make(receipt, 'hall-yh')
  await offices.does('yh.win1', 'handOut', caseId, DOES.handOut)
  agent = await Screen.open(url, { width: 1366, height: 768 })
  await agent.signIn('hs.huifang')
  await agent.page.locator('.of-frame').waitFor()
})
afterAll(() => Screen.closeAll())

const sheet = () => agent.page.locator('form.of-act')

describe('a call back to whom no message reaches', () => {
  test('has the number and the words, and leads to the case', async () => {
    const { page } = agent
    await page
      .locator('.of-rail')
      .getByRole('button', { name: /打电话和待办/ })
      .click()
    await page.locator('.ym-table tbody tr', { hasText: '请他评一评' }).click()
    await page.locator('.of-script', { hasText: '非常满意' }).waitFor()
    await agent.lookForFindings('call')
    await page.getByRole('button', { name: '看这件' }).click()
    await page.getByRole('button', { name: '记下他的评价' }).waitFor()
    expect(await page.getByRole('button', { name: '取消已核' }).count()).toBe(0)
  })

  test('writes down what is said; a bad level wants its reason', async () => {
    const { page } = agent
    await agent.choose('记下他的评价')
    await sheet().locator('button[type=submit]').click()
    await sheet().getByText('请选他说的是哪一档').first().waitFor()
    await sheet().getByText('不满意', { exact: true }).click()
    await sheet().locator('button[type=submit]').click()
    await sheet().getByText('请记下他不满意在哪里').first().waitFor()
    await sheet().getByLabel('等得太久').check()
    await sheet().getByLabel('他的原话').fill('公示多等了五天')
    await agent.lookForFindings('rating')
    await shoot(page, 'office-rating')
    await agent.send()
    await page.getByRole('button', { name: '记下他的评价' }).waitFor({ state: 'detached' })
  })

  test('is followed up by another call, with the county’s words for it', async () => {
    const { page } = agent
    await page.keyboard.press('Escape')
    await page
      .locator('.of-rail')
      .getByRole('button', { name: /打电话和待办/ })
      .click()
    await page.locator('.ym-table tbody tr', { hasText: '差评联系核实' }).first().click()
    await page.locator('.of-script', { hasText: '哪里没做好' }).waitFor()
    await shoot(page, 'office-bad-rating')
    await page.getByLabel('谁接的').fill(resident.name)
    await page.getByRole('button', { name: '记下这次电话' }).click()
    await page.getByText('已记下，这条待办办好了').waitFor()
    expect(agent.findings).toEqual([])
  })
})
