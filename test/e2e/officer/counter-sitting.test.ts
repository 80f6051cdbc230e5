import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DESK, lookAtBothWidths, PHONE } from '../support/both-widths'
import { shoot } from '../support/shoot'
import type { Resident } from './citizen-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const applicant = people.find((one) => one.phone === '15400000011') as Resident

let counter: Screen
let leader: Screen
let number = ''

const lookAt = (name: string) => lookAtBothWidths(counter.page, `office-${name}`, (of) => counter.lookForFindings(of))

beforeAll(async () => {
  counter = await Screen.open(inject('county').url, DESK)
  leader = await Screen.open(inject('county').url)
})
afterAll(() => Screen.closeAll())

describe('参保登记 at the counter, in one sitting', () => {
  test('a number that cannot be one is answered at once in words', async () => {
    await counter.signIn('yh.win1')
    await counter.page.getByRole('button', { name: '窗口收件' }).click()
    const box = counter.page.getByLabel('身份证号')
    await box.fill('990423198513409020')
    await counter.page.getByText('出生年月日不对').waitFor()
    await lookAt('start')
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
    await lookAt('intake')
    await counter.page.getByLabel('成年人', { exact: true }).check()
    await counter.page.getByRole('radio', { name: /^本人/ }).check()
    await counter.page.getByLabel('户主姓名').fill(applicant.name)
    await choose('与户主关系')
    await counter.page
      .getByRole('group', { name: /正在参加职工医保/ })
      .getByLabel('否', { exact: true })
      .check()
    await counter.page.getByLabel('打电话', { exact: true }).check()
    await counter.page.getByLabel('乡镇大厅领', { exact: true }).check()
    await counter.page.keyboard.press('F8')
    await counter.page.locator('.of-check').waitFor()
    await lookAt('check')
  })

  test('without promise and signature nothing is sent, and nothing that was filled in is lost', async () => {
    await counter.page.keyboard.press('F9')
    await counter.page.getByText('请申请人签名', { exact: true }).waitFor()
    await counter.page.setViewportSize(PHONE)
    await counter.page.getByRole('button', { name: '上一步' }).click()
    expect(await counter.page.getByLabel('户主姓名').inputValue()).toBe(applicant.name)
    await counter.page.setViewportSize(DESK)
  })

  test('a page on its way holds the application back, loudly, and it goes by itself once the page is there', async () => {
    const { page } = counter
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/files', async (route) => {
      await held
      await route.continue()
    })
    await page.keyboard.press('F4')
    await counter.photograph()
    await page.keyboard.press('F8')
    await page.getByText('还有 1 页在传。').waitFor()
    await page.getByLabel(/保证是真的/).check()
    await counter.sign()
    await page.keyboard.press('F9')
    await page.getByRole('alert').filter({ hasText: '还有 1 页在传，传完自动提交' }).waitFor()
    await counter.lookForFindings('waiting for a page')
    await shoot(page, 'office-waiting')
    expect(await page.locator('.of-receipt').count()).toBe(0)
    letGo()
    await page.locator('.of-receipt').waitFor()
    await page.unroute('**/files')
    const words = (await counter.page.locator('.of-receipt').textContent()) ?? ''
    expect(words).toMatch(/已收件/)
    number = /430423-\d{6}-\w+-\d{6}-\w/.exec(words)?.[0] ?? ''
    expect(number).not.toBe('')
    await lookAt('receipt')
  })

  test('the window accepts, the director decides at another screen, and the window hands the result out', async () => {
    await counter.page.locator('.of-stages').getByRole('button', { name: '受理' }).click()
    await counter.page.getByText(/在自己的电脑上办/).waitFor()
    await leader.signIn('yh.zhuren')
    await leader.openCase(number)
    await leader.tickAll()
    await leader.choose('同意并签发')
    await leader.send()
    await counter.page.getByRole('button', { name: '打开接着办' }).click()
    await counter.choose('结果做好了')
    await counter.page.getByLabel('几页').fill('很多')
    await counter.page.locator('form.of-act button[type=submit]').click()
    expect(await counter.page.locator('form.of-act').textContent()).toContain('页数填数字')
    await counter.page.getByLabel('几页').fill('1')
    await counter.send()
    await counter.page.getByRole('button', { name: /接着办：发给领件人/ }).click()
    await counter.sign()
    await counter.page.getByRole('button', { name: '签好了' }).click()
    await counter.page.getByText('已签名，存在服务器').waitFor()
    await counter.lookForFindings('hand out')
    await counter.send()
    expect(await counter.page.locator('.of-done').textContent()).toMatch(/办完了/)
  })

  test('no screen has a serious finding of accessibility', () => {
    expect([...counter.findings, ...leader.findings]).toEqual([])
  })
})

/** Takes the first word of a list by keyboard. */
async function choose(label: string): Promise<void> {
  await counter.page.getByLabel(label).click()
  await counter.page.keyboard.press('ArrowDown')
  await counter.page.keyboard.press('Enter')
}
