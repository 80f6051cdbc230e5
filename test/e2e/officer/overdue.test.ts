import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SubmitReceipt } from '../../../shared/case/view/submit-case'
import { type DemoCounty, startDemoCounty } from '../../support/demo-county'
import { Phone } from '../citizen/phone'
import { lookAtBothWidths } from '../support/both-widths'
import { applyForDisabilityCertificate, type Resident, signedInPhone, Wire } from './citizen-case'
import { Offices } from './granted-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = people.find((one) => one.phone === '15400000003') as Resident
const SIZE = { width: 1366, height: 768 }
const REASON = '经办人住院，材料没有及时转交，现在已换人办理。'

/** A county of its own: the days of the others' stories must not pass. */
let county: DemoCounty
let receipt: SubmitReceipt
let phone: Phone

const moveTo = (now: string) => new Wire(county.url).call('demo.moveClock', { now })

beforeAll(async () => {
  county = await startDemoCounty()
  receipt = await applyForDisabilityCertificate(county.url, resident)
  await new Offices(county.url).accept(receipt.caseId)
  // Ten working days from 2 March: the last one is the 16th.
  await moveTo('2026-03-17T01:00:00.000Z')
})
afterAll(async () => {
  await phone?.browser.close()
  await Screen.closeAll()
  await county?.close()
})

/** What the applicant's page of the case says. */
async function onThePhone(): Promise<string> {
  await phone.visit(`packages/mine/case/index?id=${receipt.caseId}`)
  await phone.page.locator('#case-sentence').waitFor()
  await phone.page.getByText('很抱歉').first().waitFor()
  return (await phone.page.locator('.main').last().textContent()) ?? ''
}

describe('a case that was not done in time', () => {
  test('says so to the applicant with an apology and the way to review', async () => {
    phone = await Phone.open(county.url)
    await phone.goOnAs((await signedInPhone(county.url, resident)).session)
    const said = await onThePhone()
    expect(said).toContain('原定 3 月 16 日以前办完，现在还没有办完，很抱歉。')
    expect(said).toContain('办理单位要公开说明原因，写好就显示在这里。')
    expect(said).toMatch(/申请行政复议/)
    expect(await phone.page.locator('#case-sentence').last().textContent()).toContain('已经过了，很抱歉')
    await phone.lookForFindings('overdue')
    expect(phone.findings).toEqual([])
  })

  test('stands at the top of the leader’s warnings, in words, with the reason still owed', async () => {
    const leader = await Screen.signedIn(county.url, 'cl.daibiao', SIZE)
    await leader.page.getByRole('navigation', { name: '工作' }).getByRole('button', { name: /^预警/ }).click()
    const row = leader.page.locator('.ym-table tbody tr').first()
    await row.waitFor()
    expect(await row.textContent()).toMatch(/超期.*法定时限.*残疾人证新办.*还没说明/)
    await lookAtBothWidths(leader.page, 'office-warnings', (of) => leader.lookForFindings(of))
    expect(leader.findings).toEqual([])
  })

  test('is explained by the unit that handles it, in a short form that asks for a whole sentence', async () => {
    const reviewer = await Screen.signedIn(county.url, 'yh.shsw', SIZE)
    await reviewer.openCase(receipt.numberText)
    const { page } = reviewer
    await page.getByText('法定时限到').waitFor()
    await page.getByRole('button', { name: '写超期说明' }).click()
    const dialog = page.getByRole('dialog', { name: '写超期说明' })
    await dialog.getByLabel('为什么没有按时办完').fill('太忙了')
    await dialog.getByRole('button', { name: '公开说明' }).click()
    await dialog.getByText('至少写 10 个字').waitFor()
    await lookAtBothWidths(page, 'office-explain-delay', (of) => reviewer.lookForFindings(of))
    await dialog.getByLabel('为什么没有按时办完').fill(REASON)
    await dialog.getByLabel('预计哪天办好').fill('20260320')
    await dialog.getByRole('button', { name: '公开说明' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('已向申请人说明原因。').waitFor()
    await page.getByRole('tab', { name: /进度和时限/ }).click()
    await page.getByText(`说明：${REASON}`).waitFor()
    expect(reviewer.findings).toEqual([])
  })

  test('shows the reason to the applicant: what it says, by when, whose it is, and not who wrote it', async () => {
    const said = await onThePhone()
    expect(said).toContain(`原因：${REASON}`)
    expect(said).toContain('预计 3 月 20 日')
    expect(said).toContain('社会事务')
    expect(said).toContain('说明超期原因')
    expect(said).not.toContain('彭丽娟')
  })
})
