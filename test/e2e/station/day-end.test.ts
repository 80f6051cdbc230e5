import { makeListNumber } from '@shared/handover/list-number'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Screen } from '../officer/office'
import { lookAtBothWidths } from '../support/both-widths'
import { shoot } from '../support/shoot'
import { handIn, sign, takeInElderAllowance } from '../support/station-desk'
import { StationDevice } from '../support/station-device'

/** 永田村, where 罗满堂 lives, who brings his papers in the original. */
const ACCOUNT = 'yongtian'
const ELDER = '罗满堂'

let device: StationDevice
let office: Screen
let number = ''

beforeAll(async () => {
  device = await StationDevice.open(inject('county').url)
  office = await Screen.open(inject('county').url, { width: 1366, height: 768 })
  await device.enrol(ACCOUNT)
  await device.network(false)
  await device.page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
})
afterAll(async () => {
  await device.close()
  await Screen.closeAll()
})

const card = (name: string) => device.page.getByRole('region', { name })

/** Names another receiver in the drawer, by typing. */
async function redirectTo(name: string): Promise<void> {
  const { page } = device
  await page.getByLabel('交给谁').click()
  await page.keyboard.type(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}

/** Takes the next number of the block away, as a page that died between two writes of an older app did. */
async function passOverNumber(): Promise<void> {
  await device.page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('yimen-station-kept')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const store = db.transaction('blocks', 'readwrite').objectStore('blocks')
    const rows = await new Promise<{ nextSeq: number }[]>((resolve, reject) => {
      const asking = store.getAll()
      asking.onsuccess = () => resolve(asking.result)
      asking.onerror = () => reject(asking.error)
    })
    const [row] = rows
    if (row !== undefined) store.put({ ...row, nextSeq: row.nextSeq + 1 })
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve
    })
    db.close()
  })
}

describe('the end of the day at a village station without a network', () => {
  test('an intake whose papers stay at the counter is counted, and its papers are to go up', async () => {
    const { page } = device
    await takeInElderAllowance(page, ELDER)
    for (let left = 2; left > 0; left -= 1) await page.getByRole('button', { name: '只收纸件' }).first().click()
    await handIn(page)
    await passOverNumber()
    await device.show('day-end')
    await card('今天收的').getByText('高龄津贴').waitFor()
    expect(await card('今天收的').textContent()).toContain('1 件')
    expect(await card('今天收的').textContent()).toContain('还没上传')
    const papers = card('要移交的原件')
    await papers.getByRole('heading', { name: '交给 永和乡便民服务中心' }).waitFor()
    expect(await papers.getByRole('checkbox').count()).toBe(2)
  })

  test('a number that was passed over is seen, and is voided with its reason on its own day', async () => {
    const { page } = device
    const numbers = card('号查一遍')
    await numbers.getByText('号跳过了').waitFor()
    await device.look('day end')
    await shoot(page, 'station-day-end')
    await numbers.getByRole('button', { name: '写明原因，作废' }).click()
    await page.getByRole('button', { name: '打印坏了' }).click()
    await device.look('void a number')
    await page.getByRole('button', { name: '作废这个号' }).click()
    await numbers.getByText('没有跳号，没有重号').waitFor()
    expect(await numbers.textContent()).toContain('作废 1 个')
  })

  test('a paper is left out with a reason, the rest goes on a list that is signed and printed', async () => {
    const { page } = device
    const papers = card('要移交的原件')
    const make = papers.getByRole('button', { name: '做移交清单' })
    await papers.getByRole('checkbox').first().uncheck()
    expect(await make.isDisabled()).toBe(true)
    await papers.getByPlaceholder(/为什么留下/).fill('他明天还要用')
    await papers.getByRole('checkbox').first().check()
    await make.click()
    await redirectTo('衡山县政务服务中心')
    await page.getByLabel('为什么改送这里').waitFor()
    await sign(page)
    expect(await page.getByRole('button', { name: '做好并打印' }).isDisabled()).toBe(true)
    await page.getByLabel('为什么改送这里').fill('乡里今天停电')
    await lookAtBothWidths(page, 'station-redirected', (of) => device.look(of))
    await redirectTo('永和乡便民服务中心')
    await page.getByLabel('谁送去').fill('村干部老陈')
    await page.getByLabel('封签号').fill('F0001')
    await sign(page)
    await sign(page, 1)
    await device.look('hand over')
    await shoot(page, 'station-hand-over')
    await page.getByRole('button', { name: '做好并打印' }).click()
    const sheet = page.locator('.ym-paper')
    await sheet.waitFor()
    const text = (await sheet.textContent()) ?? ''
    expect(text).toContain('材料移交清单')
    expect(text).toContain('第 1 页，共 1 页')
    expect(text).toContain('永和乡便民服务中心')
    number = /YJ-YH213-\d{6}-\d{6}-\w/.exec(text)?.[0] ?? ''
    expect(number).not.toBe('')
    await sheet.locator('svg[aria-label^=条码]').waitFor()
    await page.getByText('等上传，清单可以先送').waitFor()
    await device.look('list')
    await shoot(page, 'station-handover-list')
    await page.emulateMedia({ media: 'print' })
    await shoot(page, 'station-handover-printed')
    await page.emulateMedia({ media: null })
    await page.getByRole('button', { name: '回日结' }).click()
    await card('要移交的原件').getByText('站里没有要移交的原件').waitFor()
  })
})

describe('the township', () => {
  test('does not know the list yet, and is told what to do', async () => {
    await office.signIn('yh.win1')
    await office.page.getByRole('button', { name: '收村站材料' }).click()
    await office.page.getByLabel('清单号').fill(number)
    await office.page.keyboard.press('Enter')
    await office.page.getByText('没有这张清单').waitFor()
    await office.page.getByText('打电话请站里联网上传').waitFor()
    await office.lookForFindings('list unknown')
    await office.page.keyboard.press('Escape')
  })

  test('the network comes back: the list is opened by its number however it is typed, one paper is missing', async () => {
    await device.network(true)
    await device.allSent()
    const { page } = office
    await page.reload()
    await page.getByLabel('清单号').fill(` ${number.toLowerCase().replaceAll('-', '－')} `)
    await page.keyboard.press('Enter')
    const desk = page.getByRole('dialog')
    await desk.getByRole('button', { name: '全部到了' }).click()
    await desk.getByText('没到', { exact: true }).first().click()
    await desk.getByPlaceholder('怎么回事，可以不写').fill('袋子里没有')
    await sign(page)
    await office.lookForFindings('list')
    await shoot(page, 'office-handover')
    await desk.getByRole('button', { name: '签收', exact: true }).click()
    await desk.getByText('没到：袋子里没有').waitFor()
    await desk.getByText('对不上，在追查').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('table', { name: '移交清单' }).getByText('对不上，在追查').waitFor()
    await office.lookForFindings('lists')
    await shoot(page, 'office-handovers')
  })

  test('no other number opens it, and a wrong one is said to be wrong', async () => {
    const { page } = office
    await page.getByLabel('清单号').fill(makeListNumber({ point: 'YH213', on: '2026-03-02', sequence: 999_999 }))
    await page.keyboard.press('Enter')
    await page.getByText('没有这张清单').waitFor()
    await page.keyboard.press('Escape')
    await page.getByLabel('清单号').fill(number.replace('YH213', 'YH212'))
    await page.keyboard.press('Enter')
    await page.getByText('清单号不对').waitFor()
    await page.keyboard.press('Escape')
  })
})

describe('the mismatch', () => {
  test('stands on the side of the station until it is traced, and the paper goes with the next list', async () => {
    const { page } = device
    // The network that comes back asks at once what is new.
    await device.network(false)
    await device.network(true)
    await device.show('day-end')
    const lists = card('移交清单')
    await lists.getByText('对不上，在追查').waitFor({ timeout: 90_000 })
    await lists.getByRole('button', { name: '去追查' }).click()
    await device.look('mismatch')
    await shoot(page, 'station-handover-short')
    await device.network(false)
    await page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: '有结果了' }).click()
    await page.getByText('在站里找到了，随下一张清单送').click()
    await page.getByLabel(/在哪里找到的/).fill('夹在登记本里')
    await page.getByRole('button', { name: '记下结果' }).click()
    await page.locator('.st-paper-side').getByText('签收了').waitFor()
    await page.locator('.st-pill-quiet').waitFor()
    await device.network(true)
    await device.allSent()
    await page.getByRole('button', { name: '回日结' }).click()
    await card('要移交的原件').getByRole('checkbox').first().waitFor()
    expect(await card('要移交的原件').getByRole('checkbox').count()).toBe(1)
    expect(device.findings).toEqual([])
  })

  test('is over on the side of the township as well, and the story of the case has both steps', async () => {
    const { page } = office
    await page.reload()
    await page.getByLabel('清单号').fill(number)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('在移交的站里找到：夹在登记本里').waitFor()
    expect(office.findings).toEqual([])
  })

  test('can be worked on a phone as well', async () => {
    await device.page.setViewportSize({ width: 390, height: 844 })
    await device.look('day end on a phone')
    await shoot(device.page, 'station-day-end-phone')
    await office.page.setViewportSize({ width: 390, height: 844 })
    await shoot(office.page, 'office-handover-phone')
    await office.page.keyboard.press('Escape')
    await shoot(office.page, 'office-handovers-phone')
  })
})
