import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { shoot } from '../support/shoot'
import { applyForDisabilityCertificate, type Resident } from './citizen-case'
import { Colleague, DOES } from './colleague'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = (phone: string) => people.find((one) => one.phone === phone) as Resident

let screen: Screen
let colleague: Colleague

beforeAll(async () => {
  screen = await Screen.open(inject('county').url, { width: 1366, height: 768 })
  await screen.signIn('yh.win1')
  await screen.page.locator('.of-frame').waitFor()
  colleague = await Colleague.signIn(inject('county').url, 'yh.win1')
})
afterAll(() => Screen.closeAll())

/** A resident applies by phone; the case lies open on this screen. */
async function opened(phone: string, before?: (caseId: string) => Promise<void>) {
  const receipt = await applyForDisabilityCertificate(inject('county').url, resident(phone))
  await before?.(receipt.caseId)
  await screen.page.keyboard.press('Escape')
  await screen.openCase(receipt.numberText)
  return receipt
}

const isReceived = (caseId: string) => colleague.does('receive', caseId, DOES.receive)
const sheet = () => screen.page.locator('form.of-act')
const submit = () => sheet().locator('button[type=submit]').click()

/** Sends nonsense and reads what the sheet says about it. */
async function refusedWith(...words: readonly string[]): Promise<void> {
  await submit()
  const said = (await sheet().textContent()) ?? ''
  for (const word of words) expect(said).toContain(word)
}

/** Looks at the paper before it is issued: it is shown, and nothing has happened to the case. */
async function looksAtPaper(caseId: string): Promise<void> {
  const { version } = (await colleague.see(caseId)).row
  await screen.page.keyboard.press('F7')
  await screen.page.locator('.of-paper-frame').waitFor()
  await screen.page.getByText('这是预览，还没有发出').waitFor()
  await screen.lookForFindings('preview')
  await screen.page.keyboard.press('Escape')
  await screen.page.locator('.of-paper-frame').waitFor({ state: 'detached' })
  await sheet().waitFor()
  expect((await colleague.see(caseId)).row.version).toBe(version)
}

/** Chooses a line of the list by keyboard. */
async function chooseLine(name: string): Promise<void> {
  await screen.page.getByLabel('要补的材料，或填错的一栏').fill(name)
  await screen.page.keyboard.press('Enter')
  await sheet().locator('.of-line').waitFor()
}

describe('预审退回', () => {
  test('asks for everything at once, in words, and shows its paper before it goes out', async () => {
    const { caseId } = await opened('15400000013')
    await screen.choose('预审退回')
    await refusedWith('请选要补的材料或要改的内容')
    await chooseLine('户口')
    await sheet().getByLabel('哪里不对').fill('糊')
    await sheet().getByLabel('几天内补来').fill('999')
    await refusedWith('期限填 5 到 60 天')
    await screen.lookForFindings('return with faults')
    await sheet().getByLabel('哪里不对').fill('户主页没有拍全，看不到盖章')
    await sheet().getByLabel('怎么补').fill('把户主页和本人页各拍一张')
    await sheet().getByLabel('几天内补来').fill('15')
    await looksAtPaper(caseId)
    expect(await sheet().getByLabel('哪里不对').inputValue()).toBe('户主页没有拍全，看不到盖章')
    await screen.send()
    expect(await screen.page.locator('.of-done').textContent()).toContain('补正材料通知书')
    expect((await colleague.see(caseId)).row.status).toBe('prereviewReturned')
  })
})

describe('一次讲清（补正）', () => {
  test('is one list; what the applicant brings is photographed at the counter and the case goes on', async () => {
    const { caseId, numberText } = await opened('15400000014', isReceived)
    await screen.choose('一次讲清（补正）')
    await refusedWith('请选要补的材料或要改的内容')
    await chooseLine('2寸')
    await sheet().getByRole('button', { name: '选一条常用意见' }).click()
    await sheet().locator('.of-sentences button', { hasText: '影像模糊' }).click()
    expect(await sheet().getByLabel('哪里不对').inputValue()).not.toBe('')
    for (const blank of await sheet().locator('.of-blanks input').all()) await blank.fill('右边一半')
    expect(await sheet().getByLabel('哪里不对').inputValue()).toContain('右边一半')
    expect(await sheet().getByLabel('怎么补').inputValue()).not.toMatch(/^$|[{}]/)
    await looksAtPaper(caseId)
    await screen.send()
    await screen.backToCase()
    expect((await colleague.see(caseId)).row.status).toBe('supplementAsked')
    await screen.choose('登记补来的材料')
    await sheet().getByRole('button', { name: /^拍/ }).click()
    await screen.photograph()
    await sheet().getByText('已传 1 页').waitFor()
    await screen.lookForFindings('supply')
    await screen.send()
    await screen.backToCase()
    await screen.tickAll()
    await screen.choose('受理')
    await screen.send()
    expect(await screen.page.locator('.of-done').textContent()).toContain('受理通知书')
    expect(numberText).not.toBe('')
  })
})

describe('不予受理', () => {
  test('names ground, facts, article and the organ that is competent, and may be looked at before', async () => {
    const { caseId } = await opened('15400000017', isReceived)
    await screen.choose('不予受理')
    await refusedWith('事实和理由', '该找哪个单位')
    expect(await sheet().getByLabel('依据').inputValue()).toContain('残疾人证')
    await sheet().getByLabel('事实和理由').fill('申请人户籍在邻县，由邻县残联办理。')
    await sheet().getByLabel('该找哪个单位').fill('邻县残疾人联合会')
    await sheet().getByLabel('那边的电话').fill('0734-0000099')
    await looksAtPaper(caseId)
    await screen.lookForFindings('refuse acceptance')
    await screen.send()
    expect(await screen.page.locator('.of-done').textContent()).toContain('不予受理通知书')
    expect((await colleague.see(caseId)).row.status).toBe('refusedAcceptance')
  })
})

describe('转办', () => {
  test('wants a place and a reason; the case leaves this counter', async () => {
    const { caseId } = await opened('15400000018', isReceived)
    await screen.page.locator('.of-bar').getByRole('button', { name: '别的' }).click()
    await screen.page.locator('.of-rest-list').getByRole('button', { name: '转办' }).click()
    await refusedWith('请选转给哪个窗口或站点', '原因')
    await sheet().getByLabel('转给哪里').fill('县政务')
    await screen.page.keyboard.press('Enter')
    await sheet().getByLabel('原因').fill('申请人住在县城，到县里办方便')
    await screen.lookForFindings('transfer')
    await screen.send()
    expect(await screen.page.locator('.of-done').textContent()).toContain('转办：办好了')
    expect((await colleague.see(caseId)).row.status).toBe('received')
  })
})

describe('a case that lies open', () => {
  test('tells what a colleague did, and keeps what is being typed', async () => {
    const { caseId } = await opened('15400000021', isReceived)
    await screen.choose('一次讲清（补正）')
    await chooseLine('户口')
    await sheet().getByLabel('哪里不对').fill('户主页没有拍全')
    const other = await Colleague.signIn(inject('county').url, 'yh.win2')
    await other.ticks(caseId)
    await other.does('accept', caseId, DOES.accept)
    await screen.page.locator('.of-news').waitFor()
    expect(await screen.page.locator('.of-news').textContent()).toMatch(/刚刚办了“受理”/)
    expect(await sheet().getByLabel('哪里不对').inputValue()).toBe('户主页没有拍全')
    await shoot(screen.page, 'office-colleague')
    await screen.lookForFindings('news')
    await submit()
    await sheet().getByRole('alert').first().waitFor()
    expect(await sheet().getByLabel('哪里不对').inputValue()).toBe('户主页没有拍全')
    await screen.page.getByRole('button', { name: '知道了' }).click()
    await screen.page.locator('.of-news').waitFor({ state: 'detached' })
    await screen.page.getByRole('button', { name: '先不办' }).click()
  })
})

describe('the papers beside the form', () => {
  test('are enlarged, turned and ticked by mouse', async () => {
    await opened('15400000022')
    const { page } = screen
    const picture = page.locator('.ym-picture img')
    await picture.waitFor()
    await page.getByRole('button', { name: '放大' }).click()
    expect(await picture.getAttribute('style')).toContain('width: 150%')
    await page.getByRole('button', { name: '转一下' }).click()
    expect(await picture.getAttribute('style')).toContain('rotate(90deg)')
    await page.getByRole('button', { name: '缩小' }).click()
    expect(await picture.getAttribute('style')).toContain('width: 100%')
    const first = await page.locator('.of-desk-head h3').textContent()
    await page.locator('.of-desk-head').getByRole('button', { name: '已核' }).click()
    await page.waitForFunction((was) => document.querySelector('.of-desk-head h3')?.textContent !== was, first)
  })

  test('and by keyboard alone', async () => {
    const { page } = screen
    const picture = page.locator('.ym-picture img')
    await picture.waitFor()
    await page.keyboard.press('+')
    expect(await picture.getAttribute('style')).toContain('width: 150%')
    await page.keyboard.press('-')
    await page.keyboard.press('r')
    expect(await picture.getAttribute('style')).toContain('rotate(90deg)')
    const before = await page.locator('.of-strip').getByText('未核').count()
    await page.keyboard.press('c')
    await page.waitForFunction(
      (was) =>
        [...document.querySelectorAll('.of-strip li')].filter((one) => one.textContent?.includes('未核')).length < was,
      before,
    )
  })

  test('no sheet has a serious finding of accessibility', () => {
    expect(screen.findings).toEqual([])
  })
})
