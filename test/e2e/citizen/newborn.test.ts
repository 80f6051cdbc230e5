import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { checkCharacterOf } from '../../../shared/identity/id-number'
import { addDays } from '../../../shared/kernel/plain-date'
import { Colleague, DOES } from '../officer/colleague'
import { Screen } from '../officer/office'
import { DESK, lookAtBothWidths } from '../support/both-widths'
import { shoot } from '../support/shoot'
import { Phone } from './phone'
import { samplePrint } from './sample-print'

type Person = { name: string; idNumber: string; phone: string }

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Person[] }
const mother = people.find((one) => one.phone === '15400000031') as Person
const father = people.find((one) => one.idNumber === '990423199606069018') as Person
const CHILD = '文安然'
/** The running county stands at 2 March 2026. */
const BIRTH = '2026-02-20'

let phone: Phone
let police: Screen

beforeAll(async () => {
  const { url } = inject('county')
  phone = await Phone.open(url)
  police = await Screen.signedIn(url, 'yh.huji', DESK)
})
afterAll(async () => {
  await phone.browser.close()
  await Screen.closeAll()
})

/** Presses the answer of a question and goes on when the next one stands there. */
async function answer(...words: readonly string[]): Promise<void> {
  const before = await phone.question()
  for (const word of words) await phone.page.getByText(word, { exact: true }).last().click()
  await phone.lookForFindings(`newborn-${before}`)
  await goOn()
}

async function goOn(): Promise<void> {
  const [bar, title] = [await phone.page.locator('.progress').last().textContent(), await phone.question()]
  await phone.next()
  await phone.page.waitForFunction(
    ([was, question]) =>
      [...document.querySelectorAll('.progress')].at(-1)?.textContent !== was ||
      [...document.querySelectorAll('[id="step-title"]')].at(-1)?.textContent?.trim() !== question,
    [bar, title] as const,
  )
}

const member = (key: string) => phone.page.locator(`#member-${key}`).last()
let hukou = ''

/** True while a member still waits to be handed in; the page is loaded anew to find out. */
async function caseless(key: string): Promise<boolean> {
  await phone.page.reload()
  await member(key).waitFor()
  return ((await member(key).textContent()) ?? '').includes('自动提交')
}

describe('新生儿出生一件事, from the phone to its results', () => {
  test('is offered where the matters of a birth stand together, and asks everything once', async () => {
    await phone.signIn(mother.phone)
    await phone.visit('packages/find/bundle/index?id=newborn')
    await phone.page.getByText('包括这些事').waitFor()
    await phone.lookForFindings('newborn-offer')
    await phone.page.getByRole('button', { name: '一张表一起办' }).click()
    await phone.page.locator('[id="step-title"]').last().waitFor()
    await answer('随母亲')
    await answer('孩子参加居民医保', '孩子的社会保障卡')
    await answer('否')
    const known = {
      孩子姓名: CHILD,
      孩子出生日期: BIRTH,
      您的姓名: mother.name,
      您的身份证号: mother.idNumber,
      另一方的姓名: father.name,
      另一方的身份证号: father.idNumber,
      电话: mother.phone,
      手机: mother.phone,
      出生医学证明编号: 'Y990423003',
      出生地: '湖南省衡山县某医院',
      户主姓名: father.name,
      户号: '000012345',
      结婚登记日期: '2024-05-20',
      结婚证字号: 'J430423-2024-000002',
    }
    for (let pages = 0; pages < 14 && (await phone.question()) !== '拍材料'; pages += 1) {
      await phone.fillPage(known)
      await phone.lookForFindings(`newborn-page-${pages}`)
      await goOn()
    }
    expect(await phone.photographAll(samplePrint())).toBeGreaterThan(2)
    await phone.page.getByText(/张都传好了/).waitFor()
    await phone.lookForFindings('newborn-papers')
    await phone.next()
    await phone.page.getByText('核对一遍，再交').waitFor()
    await phone.fillPage({})
    await phone.sign()
    await phone.lookForFindings('newborn-check')
    await phone.next()
    await phone.page.locator('#together-fresh').waitFor()
    await phone.lookForFindings('newborn-receipt')
    expect(await member('card').textContent()).toContain('办好就自动提交，不用您再跑')
    expect(await phone.page.locator('#together-sentence').last().textContent()).toBe('正在办，3 件里办好了 0 件。')
  })

  test('the registration is decided, and its office writes down the number that insurance and card wait for', async () => {
    const { url } = inject('county')
    const clerk = await Colleague.signIn(url, 'yh.huji')
    const chief = await Colleague.signIn(url, 'yh.suozhang')
    hukou = await clerk.find('hukou-birth')
    await clerk.does('receive', hukou, DOES.receive)
    await clerk.ticks(hukou)
    await clerk.does('accept', hukou, DOES.accept)
    await chief.does('grant', hukou, DOES.grant)
    await police.openCase((await clerk.see(hukou)).numberText)
    await police.page.getByRole('tab', { name: /一件事/ }).click()
    const form = police.page.getByRole('region', { name: '孩子身份号码' })
    await form.getByRole('textbox').fill(numberFor(addDays(BIRTH, 1)))
    await form.getByRole('button', { name: '写好了，接着办后面的' }).click()
    await police.page.getByText('出生日期和申请里填的不一样').waitFor()
    await lookAtBothWidths(police.page, 'office-bundle-wrong', (of) => police.lookForFindings(of))
    await form.getByRole('textbox').fill(numberFor(BIRTH))
    await form.getByRole('button', { name: '写好了，接着办后面的' }).click()
    await form.waitFor({ state: 'detached' })
    await lookAtBothWidths(police.page, 'office-bundle', (of) => police.lookForFindings(of))
  })

  test('both are handed in by themselves, and the family sees it on one page', async () => {
    // The outbox carries it on within a moment of the commit; the page asks again when it is shown.
    for (let tries = 0; tries < 20 && (await caseless('card')); tries += 1) await phone.page.waitForTimeout(1_000)
    expect(await member('insurance').textContent()).not.toContain('自动提交')
    await phone.lookForFindings('newborn-going-on')
  })

  test('one of them can be taken out and goes on by itself', async () => {
    await member('card').getByRole('button', { name: '这一件不一起办了' }).click()
    await phone.page.getByText('这一件照常单独办').waitFor()
    await phone.lookForFindings('newborn-split')
    await phone.page.getByRole('button', { name: '拆出单办' }).click()
    await phone.page.getByText('已拆出单办。').waitFor()
  })

  test('when the last result is there the page says so, and the window prints one cover for all', async () => {
    const { url } = inject('county')
    const clerk = await Colleague.signIn(url, 'yh.huji')
    const window1 = await Colleague.signIn(url, 'yh.win1')
    const head = await Colleague.signIn(url, 'yh.zhuren')
    const insurance = await window1.find('medins-enroll')
    await window1.does('receive', insurance, DOES.receive)
    await window1.ticks(insurance)
    await window1.does('accept', insurance, DOES.accept)
    await head.does('grant', insurance, DOES.grant)
    await window1.does('produceResult', insurance, DOES.produce('参保登记结果'))
    await clerk.does('produceResult', hukou, { ...DOES.produce('居民户口簿'), custodyPoint: 'hall-yhpcs' })
    await phone.page.reload()
    await phone.page.getByText('结果齐了，请去领取。').waitFor()
    await phone.lookForFindings('newborn-ready')
    await police.page.reload()
    await police.openCase((await clerk.see(hukou)).numberText)
    await police.page.getByRole('tab', { name: /一件事/ }).click()
    await lookAtBothWidths(police.page, 'office-bundle-ready', (of) => police.lookForFindings(of))
    await police.page.getByRole('button', { name: '出结果汇总单' }).click()
    await police.page.getByRole('button', { name: '看结果汇总单' }).click()
    await police.page.locator('dialog, [role=dialog]').last().waitFor()
    await shoot(police.page, 'office-pack-cover')
  })

  test('meets no screen with a serious finding of accessibility', () => {
    expect([...phone.findings, ...police.findings]).toEqual([])
  })
})

/** An ID number of the demo county's own range for somebody born on a day. */
function numberFor(birth: string): string {
  const body = `990423${birth.replaceAll('-', '')}901`
  return `${body}${checkCharacterOf(body)}`
}
