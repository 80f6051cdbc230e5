import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DemoCounty, startDemoCounty } from '../../support/demo-county'
import { lookAtBothWidths } from '../support/both-widths'
import { applyForDisabilityCertificate, type Resident } from './citizen-case'
import { Offices } from './granted-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = (phone: string) => people.find((one) => one.phone === phone) as Resident

const DESK = { width: 1366, height: 768 }
const screens = new Map<string, Screen>()
/** A county of its own: five people sign in by text for it, and codes are counted by the hour and the address. */
let county: DemoCounty
let offices: Offices

beforeAll(async () => {
  county = await startDemoCounty()
  offices = new Offices(county.url)
})
afterAll(async () => {
  await Screen.closeAll()
  await county?.close()
})

/** The screen of an officer, signed in once. */
async function screenOf(account: string): Promise<Screen> {
  const known = screens.get(account) ?? (await Screen.signedIn(county.url, account, DESK))
  screens.set(account, known)
  return known
}

async function open(account: string, numberText: string): Promise<Screen> {
  const screen = await screenOf(account)
  await screen.page.keyboard.press('Escape')
  await screen.openCase(numberText)
  return screen
}

const applied = (phone: string) => applyForDisabilityCertificate(county.url, resident(phone))
const sheet = (screen: Screen) => screen.page.locator('form.of-act')

/** Opens the sheet of an act, from the bar or from what lies behind 别的. */
async function choose({ page }: Screen, title: string): Promise<void> {
  const inBar = page.locator('.of-bar').getByRole('button', { name: title, exact: true })
  if ((await inBar.count()) === 0) {
    await page.locator('.of-bar').getByRole('button', { name: '别的' }).click()
    await page.locator('.of-rest-list').getByRole('button', { name: title, exact: true }).click()
  } else await inBar.first().click()
  await page.locator('form.of-act').waitFor()
}

/** Looks at sheets of a case that lies open, at both widths; sent empty, each says what is missing and sends nothing. */
async function lookAtSheets(screen: Screen, titles: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, title] of Object.entries(titles)) {
    await choose(screen, title)
    await lookAtBothWidths(screen.page, `office-act-${name}`, (of) => screen.lookForFindings(of))
    await sheet(screen).locator('button[type=submit]').click()
    expect(await sheet(screen).locator('[aria-invalid=true]').count(), title).toBeGreaterThan(0)
    await screen.page.getByRole('button', { name: '先不办' }).click()
    await screen.page.locator('.of-bar').waitFor()
  }
}

/** Fills fields by their labels. */
async function fill(screen: Screen, words: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(words)) await sheet(screen).getByLabel(label).fill(text)
}

async function sendAndRead(screen: Screen): Promise<string> {
  await screen.send()
  const done = (await screen.page.locator('.of-done').textContent()) ?? ''
  await lookAtBothWidths(screen.page, 'office-act-done', (of) => screen.lookForFindings(of))
  await screen.backToCase()
  return done
}

describe('between acceptance and decision', () => {
  test('the step’s owner may ask, tell and put off; each sheet says what it wants', async () => {
    const { caseId, numberText } = await applied('15400000002')
    await offices.accept(caseId)
    const screen = await open('yh.shsw', numberText)
    await lookAtSheets(screen, {
      consult: '征求意见、请示',
      'joint-review': '登记联席会审',
      interested: '告知利害关系人',
    })
  })

  test('who leads the organ gives more time, not on their own word, and the paper says until when', async () => {
    const { caseId, numberText } = await applied('15400000005')
    await offices.accept(caseId)
    const screen = await open('cl.daibiao', numberText)
    await lookAtSheets(screen, { extend: '延长办理期限' })
    await choose(screen, '延长办理期限')
    await fill(screen, {
      延长几天: '5',
      延期原因: '需要向发证机关函询，对方还没有回复',
      '提出的人（工号）': 'cl.daibiao',
    })
    await sheet(screen).locator('button[type=submit]').click()
    await sheet(screen).getByText('要再有一个人同意').first().waitFor()
    await lookAtBothWidths(screen.page, 'office-act-two-persons', (of) => screen.lookForFindings(of))
    await fill(screen, { '提出的人（工号）': 'yh.shsw' })
    expect(await sendAndRead(screen)).toContain('延长审批期限告知书')
  })

  test('a director ends what cannot go on, on a colleague’s proposal', async () => {
    const { caseId, numberText } = await applied('15400000004')
    await offices.accept(caseId)
    const screen = await open('yh.zhuren', numberText)
    await lookAtSheets(screen, { terminate: '终止办理' })
  })
})

describe('at the counter', () => {
  test('a slip is put right on the spot, an objection is written down', async () => {
    const { caseId, numberText } = await applied('15400000009')
    await offices.does('yh.win1', 'receive', caseId, {
      ...{ identity: { way: 'account', note: null }, paperKept: false, handedInAt: null, receivedOn: null },
    })
    const screen = await open('yh.win1', numberText)
    await lookAtSheets(screen, { 'on-spot': '当场更正', objection: '陈述申辩、异议', urge: '催一催' })
    await choose(screen, '陈述申辩、异议')
    await fill(screen, { 他怎么说: '收件时间写错了，我是昨天来的' })
    expect(await sendAndRead(screen)).toContain('办好了')
  })
})

describe('after the decision', () => {
  test('what was granted may be served, corrected, revoked and decided anew', async () => {
    const receipt = await applied('15400000008')
    await offices.make(receipt, 'hall-yh')
    const window = await open('yh.win1', receipt.numberText)
    await lookAtSheets(window, { serve: '送达文书' })
    const leader = await open('cl.daibiao', receipt.numberText)
    await lookAtSheets(leader, { revoke: '撤销、撤回、注销', remake: '重新作出决定', licence: '签发电子证照' })
  })

  test('no sheet has a serious finding of accessibility', () => {
    expect([...screens.values()].flatMap((screen) => screen.findings)).toEqual([])
  })
})
