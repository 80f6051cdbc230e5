import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Resident } from '../officer/citizen-case'
import { Colleague, DOES } from '../officer/colleague'
import { Offices } from '../officer/granted-case'
import { lookAtBothWidths } from '../support/both-widths'
import { StationDevice } from '../support/station-device'
import { OtherTablet } from './other-tablet'

const STATION = { account: 'laolin', pointId: 'st-221' }
const HU: Resident = { name: '胡早秀', idNumber: '990423196309159021', phone: '15400000046' }
const ZHAO: Resident = { name: '赵青山', idNumber: '990423196105059010', phone: '15400000045' }
const WRONG_NUMBER = '990423190001010000'

const ASKED = {
  mode: 'first',
  replyDays: 30,
  lines: DOES.lines(
    { lineId: 'photo', name: '近期免冠照片', reason: '照片太旧', how: '重新拍一张' },
    { lineId: 'idCard', name: '居民身份证', reason: '反面没有拍', how: '正反面都拍' },
  ),
}
const supplied = (lineIds: readonly string[], answers: object | null = null) => ({
  ...{ lineIds, fileIds: [], cannotGet: null },
  parts: lineIds.map((lineId) => ({ lineId, fileIds: [], paper: true, pages: 1 })),
  ...(answers === null ? {} : { answers }),
})

let device: StationDevice
let tablet: OtherTablet
let office: Colleague
/** The same clerk at a screen that has a network. */
let colleague: Colleague

beforeAll(async () => {
  const { url } = inject('county')
  device = await StationDevice.open(url)
  await device.enrol(STATION.account)
  tablet = await OtherTablet.enrol(url, STATION)
  office = await Colleague.signIn(url, 'yh.win1')
  colleague = await Colleague.signIn(url, STATION.account)
})
afterAll(() => device.close())

const lookAt = (name: string) => lookAtBothWidths(device.page, `station-problem-${name}`, (of) => device.look(of))

/** A case of this station that the township has asked papers for. */
async function askedForPapers(resident: Resident): Promise<string> {
  const intake = await tablet.takeIn(resident)
  expect(await tablet.push(intake)).toMatchObject({ outcome: 'applied' })
  const caseId = intake.caseId ?? ''
  await office.does('requestSupplement', caseId, ASKED)
  return caseId
}

/** Opens the one problem of the list and waits until both sides stand there. */
async function openProblem(word: string): Promise<void> {
  const { page } = device
  // What other devices of the station sent is asked for when the screen opens.
  await device.show('sent')
  await device.show('problems')
  const row = page.locator('.ym-table tbody tr')
  await row.filter({ hasText: word }).waitFor({ timeout: 60_000 })
  expect(await row.count()).toBe(1)
  await row.click()
  await page.getByRole('heading', { name: '怎么定' }).waitFor()
}

async function gone(): Promise<void> {
  await device.page.getByText('没有问题件，都好').waitFor()
  await device.allSent()
}

const storyOf = async (caseId: string) =>
  (await office.see(caseId)).timeline.map((step) => `${step.title} ${step.note ?? ''}`).join('\n')

describe('what a station has to decide', () => {
  test('a result was given out elsewhere while the device had no network: what came too late becomes a note on the case', async () => {
    const { page } = device
    const intake = await tablet.takeIn(HU)
    expect(await tablet.push(intake)).toMatchObject({ outcome: 'applied' })
    const caseId = intake.caseId ?? ''
    await new Offices(inject('county').url).make({ caseId }, STATION.pointId)
    await device.show('pickup')
    const waiting = page.locator('.ym-table tbody tr', { hasText: '残疾人证' })
    await waiting.waitFor({ timeout: 90_000 })
    await device.network(false)
    await page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
    await waiting.click()
    await page.getByLabel('领的人姓名').fill(HU.name)
    await page.getByLabel('不会签名的，见证人姓名').fill('赵国梁')
    await page.getByRole('button', { name: '交给他' }).click()
    await page.getByText('交好了，存在本机').first().waitFor()
    await colleague.does('handOut', caseId, { ...DOES.handOut, takerName: HU.name, witness: '赵国梁' })
    await device.network(true)
    await page.locator('.st-pill-late', { hasText: '1 件有问题' }).waitFor({ timeout: 120_000 })
    await openProblem('胡')
    await page.getByText('这件现在').waitFor()
    await lookAt('moved-on')
    await page.getByRole('radio', { name: /转为补充意见/ }).check()
    await page.getByRole('textbox', { name: '原因' }).fill('同事上午已经交给她了')
    await page.getByRole('button', { name: '转为补充意见' }).click()
    await gone()
    expect(await storyOf(caseId)).toContain('同事上午已经交给她了')
  })

  test('one answer was changed at two places: as it was, here, there; the chosen one holds, and both stay written', async () => {
    const { page } = device
    const caseId = await askedForPapers(ZHAO)
    const { version } = (await office.see(caseId)).row
    await office.does('supply', caseId, supplied(['photo'], { phone: '15400002222' }))
    const late = tablet.supply(caseId, { lineIds: ['idCard'], baseVersion: version, answers: { phone: '15400001111' } })
    expect(await tablet.push(late)).toMatchObject({ outcome: 'conflict' })
    await openProblem('赵')
    await page.getByText('有 1 栏要看').waitFor()
    await page.getByRole('radio', { name: '用本站这份的' }).check()
    await lookAt('field-clash')
    await page.getByRole('radio', { name: /按选的存/ }).check()
    await page.getByRole('button', { name: '按选的存' }).click()
    await gone()
    expect(await storyOf(caseId)).toContain('用补交的')
    expect(await office.reveal(caseId, 'phone')).toBe('15400001111')
    expect(await tablet.push(late)).toMatchObject({
      ...{ outcome: 'duplicate', result: { settled: { decision: 'chooseFields' } } },
    })
  })

  test('an application that is wrong in itself says what is wrong, and its answers go into a new draft', async () => {
    const { page } = device
    const wrong = await tablet.takeIn(ZHAO, { idNumber: WRONG_NUMBER })
    expect(await tablet.push(wrong)).toMatchObject({ outcome: 'quarantined' })
    await openProblem('赵')
    await page.getByText('有 1 栏要看').waitFor()
    await lookAt('faulty')
    await page.getByRole('radio', { name: /照原样另收一件/ }).check()
    await page.getByRole('button', { name: '照原样另收一件' }).click()
    await page.locator('.st-desk').waitFor()
    await lookAt('taken-anew')
    await device.show('problems')
    await gone()
    expect(await tablet.push(wrong)).toMatchObject({
      ...{ outcome: 'duplicate', result: { settled: { decision: 'takeAnew' } } },
    })
  })

  test('no screen of the story has a serious finding', () => {
    expect(device.findings).toEqual([])
  })
})
