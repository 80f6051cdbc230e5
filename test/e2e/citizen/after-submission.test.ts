import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { SubmitReceipt } from '../../../shared/case/view/submit-case'
import {
  applyForDisabilityCertificate,
  applyForInsurance,
  type Resident,
  signedInPhone,
  type Wire,
} from '../officer/citizen-case'
import { Colleague, DOES } from '../officer/colleague'
import { Phone } from './phone'
import { samplePrint } from './sample-print'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const dai = people.find((one) => one.phone === '15400000036') as Resident

let phone: Phone
let window1: Colleague
let receipt: SubmitReceipt
let wire: Wire

beforeAll(async () => {
  const { url } = inject('county')
  wire = await signedInPhone(url, dai)
  receipt = await applyForDisabilityCertificate(url, dai, wire)
  window1 = await Colleague.signIn(url, 'yh.win1')
  phone = await Phone.open(url, { width: 360, height: 780 })
  await phone.goOnAs(wire.session)
})
afterAll(() => phone.browser.close())

const theCase = (caseId: string) => phone.visit(`packages/mine/case/index?id=${caseId}`)
const timeline = () => phone.page.locator('.timeline').last()
const present = () => phone.page.locator('.step.is-present .step-title').last().textContent()

describe('预审退回', () => {
  test('is told in the applicant’s words, line by line, and mended under the same number', async () => {
    await theCase(receipt.caseId)
    await timeline().waitFor()
    expect(await present()).toBe('已提交，等窗口收件')
    await window1.does('returnForCorrection', receipt.caseId, {
      lines: DOES.lines({ lineId: 'education', name: '文化程度', reason: '和户口簿上不一样', how: '照户口簿填' }),
      replyDays: 15,
    })
    await theCase(receipt.caseId)
    await phone.page.getByText('和户口簿上不一样').waitFor()
    expect(await present()).toBe('要改一改再交')
    await phone.lookForFindings('returned')
    await phone.page.getByRole('button', { name: '去改' }).click()
    await phone.page.locator('#to-mend').waitFor()
    await phone.page.getByRole('button', { name: '去改文化程度' }).click()
    await phone.page.locator('#f-education-box').waitFor()
    await phone.pickAnother('education')
    await phone.next()
    await phone.page.locator('#to-mend').waitFor()
    await phone.fillPage({})
    await phone.sign()
    await phone.lookForFindings('correction')
    await phone.next()
    await phone.page.locator('#case-number').waitFor()
    expect(await phone.page.locator('#case-number').textContent()).toBe(receipt.numberText)
    expect((await window1.see(receipt.caseId)).row.status).toBe('submitted')
  })
})

describe('补正', () => {
  test('asks only for the named photo and the named field, and the case goes on', async () => {
    const other = await applyForInsurance(dai, wire)
    await window1.does('receive', other.caseId, DOES.receive)
    const { materials } = await window1.see(other.caseId)
    const paper = materials.find((line) => ['present', 'paper'].includes(line.state))?.lineKey ?? ''
    await window1.does('requestSupplement', other.caseId, {
      mode: 'first',
      lines: DOES.lines(
        { lineId: paper, name: '户口簿', reason: '户主页没有拍全', how: '把户主页再拍一张' },
        { lineId: 'ethnicity', name: '民族', reason: '和身份证上不一样', how: '照身份证填' },
      ),
      replyDays: 15,
    })
    await theCase(other.caseId)
    await phone.page.getByRole('button', { name: '现在就补这 2 样' }).click()
    await phone.page.getByText('补 1 份材料、改 1 处', { exact: true }).waitFor()
    expect(await phone.page.locator('.field').count()).toBe(1)
    expect(await phone.photographAll(samplePrint())).toBe(1)
    await phone.page.getByText('1 张都传好了').waitFor()
    await phone.pickAnother('ethnicity')
    await phone.lookForFindings('supply')
    await phone.page.getByRole('button', { name: '交上这 2 样' }).click()
    await phone.page.getByText('补的材料收到了').waitFor()
    expect(await present()).toBe('补的材料收到了')
    await phone.lookForFindings('supplied')
    await window1.ticks(other.caseId)
    await window1.does('accept', other.caseId, DOES.accept)
    await phone.visit(`packages/mine/supply/index?id=${other.caseId}`)
    await phone.page.getByText('现在没有要补的').waitFor()
    const chief = await Colleague.signIn(inject('county').url, 'yh.zhuren')
    await chief.does('grant', other.caseId, DOES.grant)
    await window1.does('produceResult', other.caseId, DOES.produce('参保登记结果'))
    await theCase(other.caseId)
    await phone.page.getByText('带上身份证').waitFor()
    await phone.lookForFindings('pickup')
    await window1.does('handOut', other.caseId, DOES.handOut)
    rated = other
  })
})

let rated: SubmitReceipt

describe('a paper', () => {
  test('is read on the phone, opened as PDF, saved, and checked by anybody who holds it', async () => {
    await theCase(rated.caseId)
    await phone.page.locator('.row', { hasText: '补正材料通知书' }).click()
    await phone.page.locator('#verify').waitFor()
    await phone.lookForFindings('paper')
    const [saved] = await Promise.all([
      phone.page.waitForEvent('download'),
      phone.page.getByRole('button', { name: '存到手机里' }).click(),
    ])
    expect(saved.suggestedFilename()).toContain('补正材料通知书')
    expect(
      readFileSync(await saved.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const code = /核验码 (\S+?)。/.exec((await phone.page.locator('#verify').textContent()) ?? '')?.[1] ?? ''
    const stranger = await Phone.open(inject('county').url, { width: 360, height: 780 })
    await stranger.page.goto(`${inject('county').url}/v/${code}`)
    const said = (await stranger.page.locator('body').textContent()) ?? ''
    expect(said).toContain('这份文书是真的')
    expect(said).not.toContain(dai.name)
    await stranger.lookForFindings('verify')
    expect(stranger.findings).toEqual([])
    await stranger.browser.close()
  })
})

describe('评价', () => {
  test('has five levels, asks why for the lower two, and is given once', async () => {
    await theCase(rated.caseId)
    await phone.page.getByRole('button', { name: '去评价' }).click()
    expect(await phone.page.getByRole('radio').allTextContents()).toEqual([
      '非常满意',
      '满意',
      '基本满意',
      '不满意',
      '非常不满意',
    ])
    await phone.page.getByRole('radio', { name: '不满意', exact: true }).click()
    await phone.next()
    await phone.page.getByText('请选一条或写一句').waitFor()
    await phone.lookForFindings('rate')
    await phone.page.getByRole('button', { name: '等得太久' }).click()
    await phone.page.getByRole('radio', { name: '基本满意' }).click()
    await phone.next()
    await phone.page.getByText('收到了，谢谢您').waitFor()
    await phone.visit(`packages/mine/rate/index?id=${rated.caseId}`)
    await phone.page.getByText('您评过这件了：基本满意').waitFor()
    await phone.lookForFindings('rated')
    await phone.visit(`packages/mine/rate/index?code=${rated.queryCode}`)
    await phone.page.getByLabel('身份证号或手机号的最后四位').fill(dai.idNumber.slice(-4))
    await phone.page.getByRole('radio', { name: '非常满意' }).click()
    await phone.next()
    await phone.page.getByText('一件事评一次，您已经评过了').waitFor()
  })
})

describe('催办、异议', () => {
  test('asks the office to move, once a working day, and is told when it answers', async () => {
    await theCase(receipt.caseId)
    await phone.page.getByRole('button', { name: '催一催' }).click()
    await phone.page.getByLabel('想说什么').fill('等着用，请尽快办')
    await phone.lookForFindings('urge')
    await phone.page.getByRole('button', { name: '催一下' }).click()
    await phone.page.getByText('已经催了，办理单位 1 个工作日内答复您').waitFor()
    await theCase(receipt.caseId)
    await phone.page.getByRole('button', { name: '催一催' }).click()
    await phone.page.getByLabel('想说什么').fill('再催一次')
    await phone.page.getByRole('button', { name: '催一下' }).click()
    await phone.page.getByText('今天已经催过').first().waitFor()
  })

  test('objects to a result, and has a receipt that says by when it is answered', async () => {
    await theCase(rated.caseId)
    await phone.page.getByRole('button', { name: '对结果有异议' }).click()
    await phone.page.getByLabel('哪里不对，为什么').fill('参保类别写错了，应该是新参保')
    await phone.lookForFindings('objection')
    await phone.page.getByRole('button', { name: '交上去' }).click()
    await phone.page.getByText('登记好了，凭据在“文书”里').waitFor()
    await phone.page.locator('.row', { hasText: '异议' }).first().waitFor()
  })
})

describe('撤回', () => {
  test('says what follows, takes a reason, and the matter can be begun again', async () => {
    await theCase(receipt.caseId)
    await phone.page.getByRole('button', { name: '撤回申请' }).click()
    await phone.page.getByRole('button', { name: '填错了，想重新交' }).click()
    await phone.lookForFindings('withdraw')
    await phone.page.locator('#withdraw').getByRole('button', { name: '撤回申请' }).click()
    await phone.page.getByText('还想办，随时能重新申请').waitFor()
    expect(await phone.page.locator('#case-sentence').textContent()).toContain('您已撤回申请')
    expect(await phone.page.locator('.row', { hasText: '撤回' }).count()).toBe(1)
    expect((await window1.see(receipt.caseId)).row.status).toBe('withdrawn')
    await phone.lookForFindings('withdrawn')
    await phone.page.getByRole('button', { name: '重新申请' }).click()
    await phone.page.getByText('要交的材料').waitFor()
  })

  test('and no screen has a serious finding of accessibility', () => {
    expect(phone.findings).toEqual([])
  })
})
