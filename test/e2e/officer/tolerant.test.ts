import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SubmitReceipt } from '../../../shared/case/view/submit-case'
import { type DemoCounty, startDemoCounty } from '../../support/demo-county'
import { Phone } from '../citizen/phone'
import { samplePrint } from '../citizen/sample-print'
import { lookAtBothWidths } from '../support/both-widths'
import { applyWithoutPhoto, type Resident, signedInPhone, Wire } from './citizen-case'
import { Colleague, DOES } from './colleague'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = (phone: string) => people.find((one) => one.phone === phone) as Resident
const KEEPS = resident('15400000002')
const LAPSES = resident('15400000003')
const SIZE = { width: 1366, height: 768 }

/** A county of its own: three working days have to pass. */
let county: DemoCounty
let window1: Colleague
let screen: Screen
let phone: Phone
let keeps: Wire
let lapses: Wire
let kept: SubmitReceipt
let lapsed: SubmitReceipt

beforeAll(async () => {
  county = await startDemoCounty()
  window1 = await Colleague.signIn(county.url, 'yh.win1')
  keeps = await signedInPhone(county.url, KEEPS)
  lapses = await signedInPhone(county.url, LAPSES)
  kept = await applyWithoutPhoto(KEEPS, keeps)
  lapsed = await applyWithoutPhoto(LAPSES, lapses)
  for (const { caseId } of [kept, lapsed]) {
    await window1.does('receive', caseId, DOES.receive)
    await window1.ticks(caseId)
  }
  screen = await Screen.signedIn(county.url, 'yh.win1', SIZE)
  phone = await Phone.open(county.url)
})
afterAll(async () => {
  await phone?.browser.close()
  await Screen.closeAll()
  await county?.close()
})

/** The window accepts without the photo: the applicant signs the letter on the pad. */
async function acceptTolerant(receipt: SubmitReceipt, look: boolean): Promise<string> {
  const { page } = screen
  await screen.openCase(receipt.numberText)
  await screen.choose('容缺受理')
  const sheet = page.locator('form.of-act')
  await sheet.getByText(/暂缺：.*照/).waitFor()
  if (look) {
    await sheet.getByLabel('几个工作日内补来').fill('9')
    await sheet.locator('button[type=submit]').click()
    await sheet.locator('[aria-invalid=true]').first().waitFor()
    await lookAtBothWidths(page, 'office-act-tolerant', (of) => screen.lookForFindings(of))
  }
  await sheet.getByLabel('几个工作日内补来').fill('3')
  await sheet.getByLabel('怎么补交').fill('手机上传，或拿到窗口')
  await screen.sign()
  await sheet.getByRole('button', { name: '签好了', exact: true }).click()
  await sheet.getByText('已签名，存在服务器').waitFor()
  await screen.send()
  const done = (await page.locator('.of-done').textContent()) ?? ''
  await screen.backToCase()
  return done
}

describe('容缺受理', () => {
  test('the window accepts on a signed promise, within what the county’s list allows', async () => {
    const done = await acceptTolerant(kept, true)
    expect(done).toContain('容缺受理承诺书')
    expect(done).toContain('容缺受理通知书')
    expect(await acceptTolerant(lapsed, false)).toContain('容缺受理通知书')
    expect(screen.findings).toEqual([])
  })

  test('who promised brings it from the phone, and the promise is kept', async () => {
    await phone.goOnAs(keeps.session)
    await phone.visit(`packages/mine/case/index?id=${kept.caseId}`)
    await phone.page.locator('#case-sentence', { hasText: '3 月 5 日以前补来' }).last().waitFor()
    await phone.lookForFindings('tolerant')
    await phone.page.getByRole('button', { name: /现在就补/ }).click()
    await phone.page.getByText('补 1 份材料', { exact: true }).waitFor()
    expect(await phone.photographAll(samplePrint())).toBe(1)
    await phone.page.getByText('1 张都传好了').waitFor()
    await phone.page.getByRole('button', { name: /^交上这/ }).click()
    await phone.page.locator('.timeline').last().waitFor()
    await phone.page
      .getByText(/补的材料收到了|补交了材料/)
      .first()
      .waitFor()
    expect((await window1.see(kept.caseId)).row.status).toBe('inHandling')
  })

  test('who does not is let go by the law’s clock, told so on paper, and the way on is named', async () => {
    await new Wire(county.url).call('demo.moveClock', { now: '2026-03-06T01:00:00.000Z' })
    const again = await Colleague.signIn(county.url, 'yh.win1')
    expect((await again.see(kept.caseId)).row.status).toBe('inHandling')
    expect((await again.see(lapsed.caseId)).row.status).toBe('deemedWithdrawn')
    const other = await Phone.open(county.url)
    await other.goOnAs(lapses.session)
    await other.visit(`packages/mine/case/index?id=${lapsed.caseId}`)
    await other.page.locator('#case-sentence', { hasText: '视为撤回' }).last().waitFor()
    // Where a case has ended, no day is still waited for.
    await other.page.getByText('3 月 6 日已经结束。', { exact: true }).waitFor()
    await other.page.locator('.row', { hasText: '终止' }).first().waitFor()
    await other.lookForFindings('tolerant-lapsed')
    expect([...other.findings, ...phone.findings]).toEqual([])
    await other.browser.close()
  })
})
