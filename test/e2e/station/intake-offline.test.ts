import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { DEMO_NOW } from '../../support/demo-now'
import { shoot } from '../support/shoot'

const PIN = '258013'
const ACCOUNT = 'shatou'

/** The county's clock stands at DEMO_NOW when it begins; the machine at the counter goes by the same. */
const BEGAN_MS = Date.now()

let profile = ''
let context: BrowserContext
let page: Page

/** The clerk's own browser with its own profile; the machine has a camera that shows a moving picture. */
async function openBrowser(): Promise<void> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    permissions: ['camera'],
    args: ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
  })
  await context.clock.install({ time: Date.parse(DEMO_NOW) + Date.now() - BEGAN_MS })
  page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(20_000)
}

/** Serious findings of all screens that were seen; expected to be none at the end. */
const findings: string[] = []

async function lookForFindings(of: string): Promise<void> {
  // A button that is just turning from grey to its colour has neither: contrast is asked once the colours stand still.
  await page.evaluate(async () => {
    const turning = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(turning.map((one) => one.finished))
  })
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe.run
    const { violations } = await run(document, { runOnly: ['wcag2a', 'wcag2aa'] })
    return violations
      .filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  })
  findings.push(...found.map((one) => `${of}: ${one}`))
}

/** Everything of a 高龄津贴 intake by keyboard, from F2 to the receipt, as a clerk does it. */
async function takeInElderAllowance(name: string): Promise<void> {
  await page.keyboard.press('F2')
  await page.locator('.st-card').first().waitFor()
  await page.keyboard.type(name)
  await page.locator('.st-card', { hasText: name }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.st-person-name', { hasText: name }).waitFor()
  await page.locator('.st-search input').fill('gljt')
  await page.locator('.st-item').first().filter({ hasText: '高龄津贴' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.st-desk').waitFor()
  await page.getByText('老人本人').click()
  await page.getByLabel('户主姓名').fill(name)
  await page.getByLabel('与户主关系').fill('户主')
  await page.getByLabel('与户主关系').press('Enter')
  await page.getByText('都没有', { exact: true }).click()
  await page.getByLabel('开户银行').fill('衡山农商行永和支行')
  await page.getByLabel(/银行账号/).fill('6217995500001234567')
}

async function photographNextMaterial(pages: number): Promise<void> {
  await page.keyboard.press('F4')
  for (let taken = 0; taken < pages; taken += 1) {
    await page.getByRole('button', { name: '拍照' }).last().click()
    await page.getByRole('button', { name: '就用这张' }).click()
  }
  await page.getByRole('button', { name: '拍完了' }).click()
}

async function sign(): Promise<void> {
  const board = await page.locator('.ym-sign-board').boundingBox()
  if (board === null) throw new Error('no board to sign on')
  await page.mouse.move(board.x + 40, board.y + 80)
  await page.mouse.down()
  for (let step = 0; step <= 60; step += 1) {
    await page.mouse.move(board.x + 40 + step * 3, board.y + 80 + 36 * Math.sin(step / 4) * (1 - step / 90))
  }
  await page.mouse.up()
}

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'yimen-station-'))
  await openBrowser()
})

afterAll(async () => {
  await context.close()
  await rm(profile, { recursive: true, force: true })
})

describe('a village station without a network', () => {
  test('a clerk signs in once, registers the device and sets a PIN', async () => {
    await page.goto(`${inject('county').url}/station/`)
    await page.locator('input[name=account]').fill(ACCOUNT)
    await lookForFindings('sign in')
    await page.locator('input[name=password]').fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.locator('input[name=pin]').fill(PIN)
    await page.locator('input[name=pin-again]').fill(PIN)
    await lookForFindings('enrol')
    await page.keyboard.press('Enter')
    await page.locator('.st-shell').waitFor({ timeout: 30_000 })
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 30_000 })
    await lookForFindings('intake, start')
  })

  test('the network goes, and a 高龄津贴 is taken in with card, photos and signature, and its receipt is printed', async () => {
    await context.setOffline(true)
    await page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
    await takeInElderAllowance('旷德生')
    await photographNextMaterial(2)
    await photographNextMaterial(1)
    await lookForFindings('intake, form')
    await page.locator('.st-desk-form').evaluate((form) => form.scrollTo(0, 0))
    await shoot(page, 'station-intake')
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: /^核对/ }).waitFor()
    await sign()
    await page.locator('input[name=promised]').check()
    await lookForFindings('check')
    await shoot(page, 'station-check')
    await page.keyboard.press('F9')
    const paper = page.locator('.ym-paper')
    await paper.waitFor()
    expect(await paper.textContent()).toMatch(/收件凭证/)
    expect(await paper.textContent()).toMatch(/430423-\d{6}-YH201-\d{6}-\w/)
    expect(await paper.textContent()).toMatch(/旷\*\*/)
    expect(await paper.textContent()).not.toMatch(/9904231938/)
    await paper.locator('svg[role=img]').waitFor()
    expect(await page.locator('.st-receipt-tick').textContent()).toContain('等上传')
    await lookForFindings('receipt')
    await shoot(page, 'station-receipt')
  })

  test('the browser is closed and opened again without a network: the PIN opens it, one record waits, and it says so', async () => {
    const url = `${inject('county').url}/station/`
    await context.close()
    await openBrowser()
    await context.setOffline(true)
    await page.goto(url)
    await page.locator('input[name=pin]').fill(PIN)
    await lookForFindings('unlock')
    await shoot(page, 'station-unlock')
    await page.keyboard.press('Enter')
    await page.locator('.st-shell').waitFor()
    await page.goto(`${url}#/outbox`)
    await page.locator('.ym-table tbody tr').first().waitFor()
    expect(await page.locator('.ym-table tbody tr').count()).toBe(1)
    expect(await page.locator('.st-pill').textContent()).toContain('1 件待上传')
    await lookForFindings('outbox')
    await shoot(page, 'station-outbox')
  })

  test('the network returns: everything is sent without being asked, and the server has exactly one case', async () => {
    await context.setOffline(false)
    await page.locator('.st-pill-good', { hasText: '已全部上传' }).waitFor({ timeout: 120_000 })
    expect(await page.locator('.ym-table tbody tr').count()).toBe(0)
    const found = await page.evaluate(
      async (account) => {
        const call = async (path: string, input: unknown) => {
          const answer = await fetch(`/trpc/${path}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-yimen': '1' },
            body: JSON.stringify(input),
          })
          return answer.json()
        }
        await call('identity.loginStaff', { ...account, deviceLabel: '核对' })
        return call('case.list', { view: 'all', itemId: 'elder-allowance', limit: 100 })
      },
      { account: ACCOUNT, password: DEMO_PASSWORD },
    )
    const rows = (found as { result: { data: { rows: { uploadsPending: number; channel: string }[] } } }).result.data
      .rows
    expect(rows.length).toBe(1)
    expect(rows[0]).toMatchObject({ uploadsPending: 0, channel: 'station' })
  })

  test('the station looks at the papers and accepts it; who has no phone is to be called, and the call is proved', async () => {
    const url = `${inject('county').url}/station/`
    await page.goto(`${url}#/accept`)
    await page.locator('.ym-table tbody tr', { hasText: '高龄津贴' }).click()
    const lines = page.locator('.st-accept-line input')
    await lines.first().waitFor()
    for (const line of await lines.all()) {
      await line.click()
      await expect.poll(() => line.isChecked()).toBe(true)
    }
    await lookForFindings('accept, drawer')
    await shoot(page, 'station-accept')
    await page.getByRole('button', { name: '受理', exact: true }).click()
    await page.getByText('没有等本站受理的').waitFor()
    await page.goto(`${url}#/calls`)
    await page.locator('.ym-table tbody tr', { hasText: '打电话告知已经受理' }).click()
    await page.locator('.st-script', { hasText: '旷德生' }).waitFor()
    await context.setOffline(true)
    await page.getByText('上门告诉的').click()
    await page.getByLabel('谁听的').fill('旷德生')
    await lookForFindings('calls, drawer')
    await shoot(page, 'station-call')
    await page.getByRole('button', { name: '记下这一笔' }).click()
    await page.getByText('没有要打的电话').waitFor()
    await context.setOffline(false)
    await page.locator('.st-pill-good', { hasText: '已全部上传' }).waitFor({ timeout: 120_000 })
    await page.getByText('没有要打的电话').waitFor()
  })

  test('no screen has a serious finding of accessibility', async () => {
    for (const screen of [
      'drafts',
      'problems',
      'sent',
      'accept',
      'supplement',
      'pickup',
      'calls',
      'progress',
      'settings',
    ]) {
      await page.goto(`${inject('county').url}/station/#/${screen}`)
      await page.locator('.st-page h2').first().waitFor()
      await lookForFindings(screen)
    }
    expect(findings).toEqual([])
  })
})
