import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DemoCounty, startDemoCounty } from '../../support/demo-county'
import { DESK, lookAtBothWidths } from '../support/both-widths'
import { applyForDisabilityCertificate, type Resident } from './citizen-case'
import { Colleague, DOES } from './colleague'
import { Offices } from './granted-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = people.find((one) => one.phone === '15400000002') as Resident

/** A county of its own: whoever stands in for a colleague holds other posts than in the other stories. */
let county: DemoCounty
let caseId: string
let numberText: string
let reviewer: Screen
let deputy: Screen

beforeAll(async () => {
  county = await startDemoCounty()
  const receipt = await applyForDisabilityCertificate(county.url, resident)
  caseId = receipt.caseId
  numberText = receipt.numberText
  await new Offices(county.url).accept(caseId)
})
afterAll(async () => {
  await Screen.closeAll()
  await county?.close()
})

const goTo = (screen: Screen, label: RegExp) =>
  screen.page.getByRole('navigation', { name: '工作' }).getByRole('button', { name: label }).click()
const look = (screen: Screen, name: string) =>
  lookAtBothWidths(screen.page, `office-${name}`, (of) => screen.lookForFindings(of))

describe('an officer goes on leave', () => {
  test('and says from when to when, and who stands in', async () => {
    reviewer = await Screen.signedIn(county.url, 'yh.shsw', DESK)
    await goTo(reviewer, /^请假和代办/)
    const { page } = reviewer
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByText('选一位代办的人').waitFor()
    await look(reviewer, 'leave-missing')
    await page.getByLabel('从哪一天').fill('20260302')
    await page.getByLabel(/^到哪一天/).fill('20260304')
    await page.getByLabel('谁代办').click()
    await page.getByRole('option', { name: /罗成林/ }).click()
    await page.getByText(/代：.*乡级审核人/).waitFor()
    await look(reviewer, 'leave-form')
    await page.getByRole('button', { name: '记下来' }).click()
    await page.locator('.ym-table').getByText('罗成林').waitFor()
    await page.locator('.ym-table').getByText('请假中').waitFor()
    await look(reviewer, 'leave-recorded')
  })

  test('the deputy hears of it, finds the case marked, and passes the step', async () => {
    deputy = await Screen.signedIn(county.url, 'yh.nync', DESK)
    const { page } = deputy
    await page.locator('.ym-table').getByText('代彭丽娟办理').first().waitFor()
    await look(deputy, 'leave-list')
    await goTo(deputy, /^消息/)
    await page.getByText(/彭丽娟从.*由您代办/).waitFor()
    await goTo(deputy, /^打电话和待办/)
    await page.locator('.ym-table').getByText('代彭丽娟办理').first().waitFor()
    await look(deputy, 'leave-tasks')
    const colleague = await Colleague.signIn(county.url, 'yh.nync')
    await colleague.does('startProcedure', caseId, DOES.start('appraisal', 'p1'))
    await colleague.does('endProcedure', caseId, DOES.end('p1'))
    await colleague.ticks(caseId)
    await deputy.openCase(numberText)
    await page.getByText('您代彭丽娟办理').waitFor()
    await look(deputy, 'leave-case')
    await deputy.choose('本环节通过')
    await page.getByRole('button', { name: '情况属实，材料齐全，建议办理。' }).click()
    await deputy.send()
    await deputy.backToCase()
    await page.getByRole('tab', { name: '进度和时限' }).click()
    await page.getByText('罗成林（代彭丽娟）').first().waitFor()
    await look(deputy, 'leave-story')
  })

  test('who leads sees it, and ends it when the colleague is back', async () => {
    const director = await Screen.signedIn(county.url, 'yh.zhuren', DESK)
    await goTo(director, /^请假和代办/)
    await director.page.locator('.ym-table').getByText('彭丽娟').waitFor()
    await look(director, 'leave-led')
    await director.page.getByRole('button', { name: '提前结束' }).click()
    await director.page.getByText(/提前结束$/).waitFor()
    await deputy.page.reload()
    await deputy.page.locator('.of-frame').waitFor()
    await goTo(deputy, /^办理中/)
    expect(await deputy.page.getByText('代彭丽娟办理').count()).toBe(0)
  })

  test('who is gone for good is handed over by the system administrator, who sees numbers alone', async () => {
    const admin = await Screen.signedIn(county.url, 'hs.sysadmin', DESK)
    await goTo(admin, /^请假和代办/)
    await admin.page.getByLabel('工号或账号').fill('yh.tyjr')
    await admin.page.getByRole('button', { name: '查', exact: true }).click()
    await admin.page.getByText('谢军平').waitFor()
    await admin.page.getByLabel('谁代办').click()
    await admin.page.getByRole('option').first().click()
    await look(admin, 'leaver')
    await admin.page.getByRole('button', { name: '移交并停用账号' }).click()
    await admin.page.getByRole('dialog').waitFor()
    await look(admin, 'leaver-asked')
    await admin.page.getByRole('dialog').getByRole('button', { name: '移交', exact: true }).click()
    await admin.page.locator('.ym-table').getByText('已离岗，代办中').waitFor()
  })
})

describe('what a director and a reviewer do beside the common way', () => {
  test('a case is put on the fast track and stands first', async () => {
    const leader = await Screen.signedIn(county.url, 'cl.daibiao', DESK)
    await leader.openCase(numberText)
    await leader.page.getByRole('button', { name: '加急办理' }).click()
    await leader.page.getByText(/^急难/).click()
    await leader.page.getByLabel('具体情况').fill('住院，等着办结算')
    await look(leader, 'fast-dialog')
    await leader.page.getByRole('dialog').getByRole('button', { name: '加急', exact: true }).click()
    await leader.page
      .getByText(/住院，等着办结算/)
      .first()
      .waitFor()
    await look(leader, 'fast-case')
    await leader.page.keyboard.press('Escape')
    await leader.page.locator('.ym-table').getByText('加急').first().waitFor()
    await look(leader, 'fast-list')
  })

  test('a survey is begun with two officers, a day and a place', async () => {
    const approver = await Screen.signedIn(county.url, 'cl.shenpi', DESK)
    const { page } = approver
    await approver.openCase(numberText)
    await approver.choose('启动程序')
    await page.getByLabel('做什么').click()
    await page.getByRole('option', { name: /现场核查/ }).click()
    await page.getByLabel('哪一天去').fill('20260303')
    await page.getByLabel('到哪里').fill('永和乡沙头村')
    await page.getByLabel('谁去（工号）').fill('cl.shenpi、cl.daibiao')
    await page.getByLabel('原因').fill('核实住房和身体情况')
    await look(approver, 'survey-start')
    await approver.send()
    await approver.backToCase()
    await approver.choose('登记程序结果')
    await page.getByLabel('结果说明').fill('本人在家，情况和申请一致')
    await look(approver, 'survey-end')
    expect(await page.getByText('贺雨晴签名').count()).toBeGreaterThan(0)
    expect([...reviewer.findings, ...deputy.findings, ...approver.findings]).toEqual([])
  })
})
