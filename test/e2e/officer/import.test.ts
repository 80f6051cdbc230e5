import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DESK, lookAtBothWidths } from '../support/both-widths'
import { takeInToReceipt } from '../support/station-desk'
import { StationDevice } from '../support/station-device'
import { Screen } from './office'

let counter: Screen
let device: StationDevice
let number = ''
/** The USB stick, and what the station saved on it. */
let stickFolder = ''
let stick = ''

beforeAll(async () => {
  stickFolder = await mkdtemp(join(tmpdir(), 'yimen-stick-'))
  stick = join(stickFolder, 'saved.ymseal')
  counter = await signedIn('yh.win1')
  device = await StationDevice.open(inject('county').url)
})
afterAll(async () => {
  await device.close()
  await rm(stickFolder, { recursive: true, force: true })
  await Screen.closeAll()
})

const signedIn = (account: string) => Screen.signedIn(inject('county').url, account, DESK)

const lookAt = (name: string) => lookAtBothWidths(counter.page, `office-${name}`, (of) => counter.lookForFindings(of))

async function handIn(path: string): Promise<void> {
  await counter.page.getByLabel('村站存的 .ymseal 文件').setInputFiles(path)
}

describe('a station without a network brings a file', () => {
  test('everything that was not sent goes onto a stick', async () => {
    await device.enrol('longyan')
    const { page } = device
    await device.network(false)
    await page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
    number = await takeInToReceipt(page, '李顺德')
    await device.show('outbox')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: '存到 U 盘' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toMatch(/^待上传-.*\.ymseal$/)
    await saved.saveAs(stick)
    expect(await readFile(stick, 'utf8')).not.toContain('李顺德')
  })

  test('a file that is none, and one of which a line is damaged, are told from it', async () => {
    const { page } = counter
    await page
      .locator('.of-rail')
      .getByRole('button', { name: /导入 U 盘文件/ })
      .click()
    const other = join(stickFolder, 'other.ymseal')
    await writeFile(other, 'PK\u0003\u0004')
    await handIn(other)
    await page.getByText('这个文件读不了').waitFor()
    await lookAt('import-unreadable')
    const [head = '', ...lines] = (await readFile(stick, 'utf8')).split('\n')
    await writeFile(other, [head, lines[0]?.slice(0, 200), ...lines.slice(1)].join('\n'))
    await handIn(other)
    await page.getByText('第 2 行坏了').waitFor()
    expect(await page.getByRole('button', { name: '没有能导的' }).isDisabled()).toBe(true)
  })

  test('the township sees whose it is, hands it in, and what came of each line', async () => {
    const { page } = counter
    await handIn(stick)
    await page.getByRole('button', { name: '导入这 1 笔' }).waitFor()
    expect(await page.locator('.of-import-owner').textContent()).toContain('4 张照片')
    await lookAt('import')
    await page.getByRole('button', { name: '导入这 1 笔' }).click()
    await page.getByText('导完了').waitFor({ timeout: 60_000 })
    expect(await page.locator('.of-import-counts').textContent()).toBe('收下了1')
    expect(await page.locator('.of-import-result').textContent()).toContain('4 张照片送上来了')
    await lookAt('import-done')
    await handIn(stick)
    await page.getByRole('button', { name: '导入这 1 笔' }).click()
    await page.getByText('导完了').waitFor({ timeout: 60_000 })
    expect(await page.locator('.of-import-counts').textContent()).toBe('早就有了1')
  })

  test('the station sends it itself later, and the case is there once, with its papers', async () => {
    await device.network(true)
    await device.allSent()
    const author = await signedIn('longyan')
    await author.openCase(number)
    expect(await author.page.locator('.ym-table tbody tr').count()).toBe(1)
    expect(await author.page.locator('.of-case').textContent()).toContain('李顺德')
    expect(await author.page.locator('.of-case').textContent()).not.toContain('待上传')
  })

  test('no screen has a serious finding of accessibility', () => {
    expect([...counter.findings, ...device.findings]).toEqual([])
  })
})
