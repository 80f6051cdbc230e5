import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { applyForDisabilityCertificate, type Resident } from '../officer/citizen-case'
import { Colleague, DOES } from '../officer/colleague'
import { Offices } from '../officer/granted-case'
import { sign, takeInElderCard } from '../support/station-desk'
import { PIN, StationDevice } from '../support/station-device'

/** Who comes on this day; the last one came in the morning already. */
const MORNING = [
  ...['刘桂秀', '周石坚', '康菊英', '谢长庚', '谢松柏', '谢水莲', '陈秀娥', '罗福田', '胡金娥', '罗承祖'],
  ...['文桂芳', '文定国', '文秋菊', '文铁牛', '欧阳翠'],
]
const NOON = ['傅有根', '赵青山', '胡早秀', '赵玉莲', '向菊香', '向开元', '汤腊梅', '龙云秀', '龙家栋', '胡水生']
const EVENING = ['曾莲秀', '康爱莲', '肖明德', '刘桂秀']
/** The last of the day leaves a paper at the counter. */
const WITH_PAPER = '易桂珍'
/** Whose certificates were made and sent down to the village. */
const WAITS_FOR_RESULT = { name: '龙有田', idNumber: '990423197505059014', phone: '15400000063' }
/** … and hers is called handed out at the screen of the village hall as well, while this device has no network. */
const HANDED_OUT_TWICE = { name: '邓可心', idNumber: '990423199406309021', phone: '15400000069' }
const STATION = { account: 'longfeng', pointId: 'st-224' }

let device: StationDevice
/** The cases whose results came up: 龙有田's, then 邓可心's. */
const results: string[] = []
const numbers: string[] = []

beforeAll(async () => {
  device = await StationDevice.open(inject('county').url)
})
afterAll(() => device.close())

async function takeInAll(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await device.show('intake')
    numbers.push(await takeInElderCard(device.page, name))
  }
}

/** Yesterday's result: decided by the offices and on its way to the station. */
async function sendResultDown(resident: Resident): Promise<string> {
  const { url } = inject('county')
  const receipt = await applyForDisabilityCertificate(url, resident)
  const offices = new Offices(url)
  await offices.make(receipt, 'hall-yh')
  const send = { way: 'toVillage', to: STATION.pointId, trackingNo: null, company: null }
  await offices.does('yh.win1', 'sendResult', receipt.caseId, send)
  return receipt.caseId
}

/** Signs for what the township sent, and waits until the server says that it can be handed out. */
async function signForAll(): Promise<void> {
  const { page } = device
  await device.show('pickup')
  for (const count of results.keys()) {
    await page.getByRole('button', { name: '送到了，签收' }).first().click({ timeout: 90_000 })
    await page.getByRole('button', { name: '当面点过，收下了' }).click()
    await page.locator('.ym-table tbody tr', { hasText: '可以领了' }).nth(count).waitFor({ timeout: 90_000 })
  }
}

/** Opens the row of the list that is about somebody: by name where this device made it, else by the family name and stars. */
async function openRow(name: string): Promise<Locator> {
  const rows = device.page.locator('.ym-table tbody tr')
  const row = rows.filter({ hasText: new RegExp(`${name}|${name.slice(0, 1)}\\*`) })
  // The list before may still stand there, with more of the same family name.
  await expect.poll(() => row.count(), { timeout: 20_000 }).toBe(1)
  await row.click()
  return row
}

/** Gives a result that waits here to the person who came for it, who signs. */
async function handOut(name: string): Promise<void> {
  const { page } = device
  await device.show('pickup')
  const row = await openRow(name)
  await page.getByLabel('领的人姓名').fill(name)
  await page.getByText('认得，同村人').click()
  await sign(page)
  await page.getByRole('button', { name: '交给他' }).click()
  await row.waitFor({ state: 'detached' })
}

/** Decides what is doubtful about somebody, with a reason. */
async function decide(name: string, how: string, reason: string): Promise<void> {
  const { page } = device
  await device.show('problems')
  const row = await openRow(name)
  await page.getByRole('heading', { name: '怎么定' }).waitFor()
  await page.getByRole('radio', { name: new RegExp(how) }).check()
  await page.getByRole('textbox', { name: '原因' }).fill(reason)
  await page.getByRole('button', { name: how }).click()
  await page.getByRole('heading', { name: '怎么定' }).waitFor({ state: 'detached' })
  await row.waitFor({ state: 'detached' })
}

async function unlock(): Promise<void> {
  const { page } = device
  await page.locator('input[name=pin]').fill(PIN)
  await page.keyboard.press('Enter')
  await page.locator('.st-shell').waitFor()
}

/** So many records wait to be sent; the list before may still stand there for a moment. */
async function assertWaiting(records: number): Promise<void> {
  await device.show('outbox')
  await expect.poll(() => device.page.locator('.ym-table tbody tr').count(), { timeout: 20_000 }).toBe(records)
}

/** A line that holds for some seconds and is gone for one, until nothing waits. */
async function carryOverBadLine(): Promise<void> {
  const { page } = device
  for (let cuts = 0; cuts < 120; cuts += 1) {
    // Asked while the line is away: what waits can't go meanwhile, and with it the button.
    if ((await page.locator('.ym-table tbody tr').count()) === 0) return
    await device.network(true)
    await page.getByRole('button', { name: '现在传' }).click()
    await page.waitForTimeout(4_000)
    await device.network(false)
    await page.waitForTimeout(1_000)
  }
  throw new Error('not everything came through')
}

describe('a working day at a village station', () => {
  test('in the morning the results that came up from the township are signed for', async () => {
    for (const resident of [WAITS_FOR_RESULT, HANDED_OUT_TWICE]) results.push(await sendResultDown(resident))
    await device.enrol(STATION.account)
    await signForAll()
    await device.allSent()
  }, 300_000)

  test('opens without a network and takes in fifteen people with photos', async () => {
    await device.stop()
    await device.start()
    await device.network(false)
    await device.show('')
    await unlock()
    await takeInAll(MORNING)
    await assertWaiting(15)
  }, 600_000)

  test('is locked over noon, opened by the PIN, and goes on', async () => {
    await device.page.getByRole('button', { name: '锁屏' }).click()
    await device.page.locator('input[name=pin]').waitFor()
    expect(await device.page.locator('body').textContent()).not.toContain('刘桂秀')
    await unlock()
    await takeInAll(NOON)
    await assertWaiting(25)
  }, 600_000)

  test('hands out the results without a network: each person signs', async () => {
    for (const { name } of [WAITS_FOR_RESULT, HANDED_OUT_TWICE]) await handOut(name)
    await device.page.getByText('没有待领的结果').waitFor()
    await assertWaiting(27)
  }, 120_000)

  test('the power goes in the middle of it: everything that was called handed in is there', async () => {
    await device.kill()
    await device.start()
    await device.network(false)
    await device.show('')
    await unlock()
    await assertWaiting(27)
    await takeInAll(EVENING)
    await device.show('intake')
    numbers.push(await takeInElderCard(device.page, WITH_PAPER, { paper: true }))
    await assertWaiting(32)
    expect(new Set(numbers).size).toBe(30)
  }, 600_000)

  test('what stays at the counter goes onto a list that is signed and printed', async () => {
    const { page } = device
    await device.show('day-end')
    await page.getByRole('button', { name: '做移交清单' }).click()
    await sign(page)
    await page.getByRole('button', { name: '做好并打印' }).click()
    await page.locator('.ym-paper', { hasText: '材料移交清单' }).waitFor()
    await page.getByText('等上传，清单可以先送').waitFor()
    await assertWaiting(33)
  })

  test('a line that breaks every few seconds carries everything once; a twin is asked about, and what was done elsewhere is refused', async () => {
    const hall = await Colleague.signIn(inject('county').url, STATION.account)
    const how = { ...DOES.handOut, takerName: HANDED_OUT_TWICE.name, witness: '赵国梁' }
    await hall.does('handOut', results[1] ?? '', how)
    await carryOverBadLine()
    await device.network(true)
    await device.page.locator('.st-pill-late', { hasText: '2 件有问题' }).waitFor({ timeout: 120_000 })
    await device.show('sent')
    // The doubt shows as soon as its text has come; what still has photos to send comes after it.
    await device.page.locator('.ym-table tbody tr').nth(32).waitFor({ timeout: 240_000 })
    // 29 intakes, two results that came and the one that was handed out here, the list.
    expect(await device.page.locator('.ym-table tbody tr').count()).toBe(33)
    await device.show('accept')
    await device.page.locator('.ym-table tbody tr').nth(29).waitFor({ timeout: 120_000 })
    await device.look('accept, after a day')
  }, 900_000)

  test('what is doubtful is decided, and the day is done', async () => {
    const { page } = device
    await decide('刘桂秀', '撤回这一件', '上午已经交过一件')
    await decide(HANDED_OUT_TWICE.name, '转为补充意见', '村部的电脑上已经登记交给她了')
    await page.getByText('没有问题件，都好').waitFor()
    await device.allSent()
    await device.show('day-end')
    await page
      .getByRole('region', { name: '移交清单' })
      .getByText(/在路上/)
      .waitFor({ timeout: 90_000 })
    const clerk = await Colleague.signIn(inject('county').url, STATION.account)
    for (const caseId of results) expect((await clerk.see(caseId)).row.status).toBe('closed')
    expect(device.findings).toEqual([])
  }, 120_000)
})
