import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import type { SubmitReceipt } from '../../../shared/case/view/submit-case'
import { DESK, lookAtBothWidths, PHONE } from '../support/both-widths'
import { shoot } from '../support/shoot'
import { applyForDisabilityCertificate, newId, type Resident, Wire } from './citizen-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const applicant = people.find((one) => one.phone === '15400000010') as Resident

let receipt: SubmitReceipt
const screens: Screen[] = []

/** Another officer sits down at another screen, signs in and opens the case by its number. */
async function sitsDown(account: string, size?: { width: number; height: number }): Promise<Screen> {
  const screen = await Screen.open(inject('county').url, size)
  screens.push(screen)
  await screen.signIn(account)
  await screen.openCase(receipt.numberText)
  return screen
}

const lookAt = (screen: Screen, name: string) =>
  lookAtBothWidths(screen.page, `office-${name}`, (of) => screen.lookForFindings(of))

beforeAll(async () => {
  receipt = await applyForDisabilityCertificate(inject('county').url, applicant)
})
afterAll(() => Screen.closeAll())

describe('残疾人证新办, from the phone through the offices of township and county', () => {
  test('a wrong password is answered in words, and the account that was typed stays', async () => {
    const screen = await Screen.open(inject('county').url)
    screens.push(screen)
    await screen.signIn('yh.win1', '不是这个口令')
    await screen.page.getByRole('alert').waitFor()
    expect(await screen.page.getByRole('alert').textContent()).toMatch(/账号或口令/)
    expect(await screen.page.locator('input[name=account]').inputValue()).toBe('yh.win1')
    await screen.lookForFindings('sign in')
  })

  test('the township window finds it on its list, receives it, ticks the papers and accepts it', async () => {
    const screen = screens[0] as Screen
    await screen.signIn('yh.win1')
    await screen.page.locator('.ym-table tbody tr').first().waitFor()
    await screen.lookForFindings('work list')
    await shoot(screen.page, 'office-worklist')
    await screen.openCase(receipt.numberText)
    await screen.page.locator('.ym-picture img').waitFor()
    await lookAt(screen, 'case')
    await screen.choose('收件')
    await screen.send()
    expect(await screen.page.locator('.of-done').textContent()).toContain('收件凭证')
    await lookAt(screen, 'received')
    await screen.backToCase()
    for (const [tab, name] of [
      ['进度和时限', 'story'],
      ['文书', 'papers'],
      ['记录', 'log'],
    ] as const) {
      await screen.page.getByRole('tab', { name: tab }).click()
      await lookAt(screen, `case-${name}`)
    }
  })

  test('on a tablet as narrow as a phone the papers are ticked and the case is accepted just as well', async () => {
    const screen = screens[0] as Screen
    await screen.page.setViewportSize(PHONE)
    await screen.tickAll()
    await screen.page.getByRole('button', { name: '别的', exact: true }).click()
    await shoot(screen.page, 'office-other-acts-phone')
    await screen.page.getByRole('button', { name: '别的', exact: true }).click()
    await screen.page.setViewportSize(DESK)
    await shoot(screen.page, 'office-paper-desk')
    await screen.choose('受理')
    await lookAt(screen, 'accept')
    await screen.page.setViewportSize(PHONE)
    await screen.send()
    expect(await screen.page.locator('.of-done').textContent()).toContain('受理通知书')
    await screen.page.setViewportSize(DESK)
  })

  test('what a colleague did meanwhile is said, and nothing that was typed is lost', async () => {
    const screen = await sitsDown('yh.shsw', { width: 1366, height: 768 })
    await screen.choose('启动程序')
    await screen.page.getByLabel('在哪里').fill('县人民医院')
    const colleague = new Wire(inject('county').url)
    await colleague.call('identity.loginStaff', { account: 'yh.shsw', password: DEMO_PASSWORD, deviceLabel: '另一台' })
    const { row, materials } = await colleague.call<{
      row: { version: number }
      materials: { lineKey: string; files: unknown[] }[]
    }>('case.get', { caseId: receipt.caseId })
    expect(materials.length).toBeGreaterThan(0)
    await colleague.call('case.startProcedure', {
      ...{ opId: newId(), caseId: receipt.caseId, baseVersion: row.version },
      input: {
        ...{ procedureId: newId(), kind: 'appraisal', reason: '按办事指南进行评定', basis: '残疾人证管理办法第九条' },
        ...{ limit: null, team: [], place: null, proposedBy: null },
      },
    })
    await screen.page.locator('form.of-act button[type=submit]').click()
    await screen.page.getByRole('button', { name: '看最新的，接着填' }).click()
    expect(await screen.page.getByLabel('在哪里').inputValue()).toBe('县人民医院')
    await screen.page.getByRole('button', { name: '先不办' }).click()
    await screen.page.locator('.of-bar').waitFor()
  })

  test('the appraisal is ended; while one paper is not ticked nobody passes the case on, by button or by wire', async () => {
    const screen = screens[1] as Screen
    await screen.choose('登记程序结果')
    await screen.page.getByLabel('结果说明').fill('肢体三级')
    await screen.send()
    await screen.backToCase()
    await screen.page.getByRole('button', { name: '取消已核' }).click()
    const blocked = screen.page.locator('.of-bar').getByRole('button', { name: /还有 1 份未核/ })
    await blocked.waitFor()
    expect(await blocked.isDisabled()).toBe(true)
    const colleague = new Wire(inject('county').url)
    await colleague.call('identity.loginStaff', { account: 'yh.shsw', password: DEMO_PASSWORD, deviceLabel: '另一台' })
    const { row } = await colleague.call<{ row: { version: number } }>('case.get', { caseId: receipt.caseId })
    const sent = { opId: newId(), caseId: receipt.caseId, baseVersion: row.version, input: { opinion: '同意' } }
    await expect(colleague.call('case.nodeApprove', sent)).rejects.toThrow('case.papersUnchecked')
    await screen.tickAll()
  })

  test('the township passes it on, and no opinion is no opinion', async () => {
    const screen = screens[1] as Screen
    await screen.choose('本环节通过')
    await screen.page.locator('form.of-act button[type=submit]').click()
    expect(await screen.page.locator('form.of-act').textContent()).toContain('请填“审核意见”')
    await screen.page.getByRole('button', { name: '情况属实，材料齐全，建议办理。' }).click()
    await screen.send()
    expect(await screen.page.locator('.of-done').textContent()).not.toMatch(/[A-Za-z]{4}/)
  })

  test('the county may not decide before the publicity has ended; then it reviews', async () => {
    const screen = await sitsDown('cl.shenpi')
    await screen.choose('启动程序')
    expect(await screen.page.getByLabel('做什么').inputValue()).toContain('公示')
    await screen.page.getByLabel('最长多少天').fill('九百')
    await screen.page.locator('form.of-act button[type=submit]').click()
    expect(await screen.page.locator('form.of-act').textContent()).toContain('天数填 1 到 180')
    await screen.page.getByLabel('最长多少天').fill('5')
    await screen.send()
    await screen.backToCase()
    await screen.choose('登记程序结果')
    await screen.page.getByLabel('结果说明').fill('公示期内没有异议')
    await screen.send()
    await screen.backToCase()
    await screen.choose('本环节通过')
    await screen.page.getByRole('button', { name: '经核对，符合条件，同意上报。' }).click()
    await lookAt(screen, 'act')
    await screen.send()
  })

  test('the representative decides, the result is made and sent down to the township', async () => {
    const leader = await sitsDown('cl.daibiao')
    await leader.choose('同意并签发')
    await lookAt(leader, 'grant')
    await leader.send()
    const reviewer = screens[2] as Screen
    await reviewer.page.reload()
    await reviewer.choose('结果做好了')
    await reviewer.page.getByLabel('证号或文号').fill('43042319641219902144')
    await reviewer.page.getByLabel('现在放在哪里').fill('县政务')
    await reviewer.page.keyboard.press('Enter')
    await reviewer.send()
    const issuer = await sitsDown('hs.chujian')
    await issuer.choose('寄送、下送')
    await issuer.page.locator('form.of-act button[type=submit]').click()
    expect(await issuer.page.locator('form.of-act').textContent()).toContain('请选送到哪个站点')
    await issuer.page.getByLabel('送到哪里').fill('永和乡')
    await issuer.page.keyboard.press('Enter')
    await issuer.send()
  })

  test('no screen has a serious finding of accessibility', () => {
    expect(screens.flatMap((screen) => screen.findings)).toEqual([])
  })
})
