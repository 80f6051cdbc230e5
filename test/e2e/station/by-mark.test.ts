import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Colleague, DOES } from '../officer/colleague'
import { shoot } from '../support/shoot'
import { sign, takeInByKeyboard } from '../support/station-desk'
import { StationDevice } from '../support/station-device'

/** 黄周村, where 周梅生 lives, who is past ninety, cannot write and has no phone. */
const STATION = { account: 'huangzhou', pointId: 'st-202' }
const ELDER = '周梅生'

let device: StationDevice
let queryCode = ''
let caseId = ''

beforeAll(async () => {
  device = await StationDevice.open(inject('county').url, { width: 1024, height: 768 })
  await device.enrol(STATION.account)
  await device.network(false)
  await device.page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
})
afterAll(() => device.close())

const paper = () => device.page.locator('.ym-paper')

describe('an elder who cannot write', () => {
  test('is taken in without a mouse up to the page where he confirms', async () => {
    await takeInByKeyboard(device.page, ELDER)
    await device.page.getByRole('heading', { name: /^核对/ }).waitFor()
  })

  test('makes a mark before a witness, who gives name and relation and signs as well', async () => {
    const { page } = device
    await page.getByText('画押，有人见证').click()
    await page.locator('input[name=promised]').check()
    await sign(page)
    await page.keyboard.press('F9')
    await page.getByText('画押要有人见证，请写见证人姓名').waitFor()
    await page.locator('input[name=witness]').fill('周石坚')
    await page.locator('input[name=witness-relation]').fill('邻居')
    await page.keyboard.press('F9')
    await page.getByText('请见证人也签名').waitFor()
    await sign(page, 1)
    await device.look('mark and witness')
    await shoot(page, 'station-witness')
  })

  test('whatever is changed afterwards voids mark and witness, and nothing is sent before both were made again', async () => {
    const { page } = device
    await page.getByRole('button', { name: '回去改' }).click()
    await page.getByLabel('开户银行').fill('衡山农商行黄周支行')
    await page.keyboard.press('F8')
    await page.getByText('签名以后改了内容，原来的签名作废').waitFor()
    await device.look('voided')
    await page.locator('input[name=promised]').check()
    await page.keyboard.press('F9')
    await page.getByText('签名以后改了内容，请他重新签').waitFor()
    expect(await paper().count()).toBe(0)
    await sign(page)
    await sign(page, 1)
    await page.keyboard.press('F9')
    await paper().waitFor()
    queryCode = /查询码：?\s*([0-9A-Z]{4} ?[0-9A-Z]{4})/.exec((await paper().textContent()) ?? '')?.[1] ?? ''
    expect(queryCode).not.toBe('')
  })

  test('has a paper that is marked as printed again when it is', async () => {
    expect(await paper().textContent()).not.toContain('补打')
    await device.page.getByRole('button', { name: /补打（第 1 次）/ }).click()
    await paper().getByText('补打第 1 次').waitFor()
    await device.network(true)
    await device.allSent()
  })
})

describe('his progress', () => {
  test('is told at the station by the receipt in his hand, with the network and without', async () => {
    const { page } = device
    await device.show('progress')
    await page.getByLabel('收件号或查询码').fill('乱写的')
    await page.getByRole('button', { name: '查', exact: true }).click()
    await page.getByText('编号或查询码不对').waitFor()
    await page.getByLabel('收件号或查询码').fill(queryCode)
    await page.getByRole('button', { name: '查', exact: true }).click()
    await page.locator('.st-answer').getByText('高龄津贴').waitFor()
    await device.look('progress')
    await shoot(page, 'station-progress')
    await device.network(false)
    await page.getByRole('button', { name: '查', exact: true }).click()
    await page.getByText('联网后再查一次更准').waitFor()
    await device.network(true)
  })
})

describe('his result', () => {
  test('is decided above and sent down', async () => {
    const url = inject('county').url
    const as = (account: string) => Colleague.signIn(url, account)
    const clerk = await as(STATION.account)
    caseId = await clerk.find('elder-allowance')
    await clerk.ticks(caseId)
    await clerk.does('accept', caseId, DOES.accept)
    await (await as('yh.shsw')).does('nodeApprove', caseId, DOES.approve)
    const bureau = await as('mz.shenpi')
    await bureau.does('nodeApprove', caseId, DOES.approve)
    const money = { ...DOES.grant, amountText: '每月 100 元', payFrom: '2026年4月' }
    await (await as('mz.daibiao')).does('grant', caseId, money)
    await bureau.does('produceResult', caseId, DOES.produce('高龄津贴待遇'))
    const send = { way: 'toVillage', to: STATION.pointId, trackingNo: null, company: null }
    await (await as('yh.win1')).does('sendResult', caseId, send)
  })

  test('is signed for when it comes, and handed to him, who makes his mark', async () => {
    const { page } = device
    await device.show('pickup')
    // The network that comes back asks at once what is new.
    await device.network(false)
    await device.network(true)
    await page.getByRole('button', { name: '送到了，签收' }).click({ timeout: 90_000 })
    await device.look('parcel')
    await shoot(page, 'station-parcel')
    await page.getByRole('button', { name: '当面点过，收下了' }).click()
    await page.locator('.ym-table tbody tr', { hasText: '可以领了' }).click({ timeout: 90_000 })
    await page.getByLabel('领的人姓名').fill(ELDER)
    await page.getByText('认得，同村人').click()
    await sign(page)
    await device.look('hand out')
    await shoot(page, 'station-hand-out')
    await page.getByRole('button', { name: '交给他' }).click()
    await page.getByText('没有待领的结果').waitFor({ timeout: 90_000 })
    await device.allSent()
    expect((await (await Colleague.signIn(inject('county').url, STATION.account)).see(caseId)).row.status).toBe(
      'closed',
    )
  })

  test('no screen has a serious finding of accessibility', () => {
    expect(device.findings).toEqual([])
  })
})
