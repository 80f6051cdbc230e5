import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { DEMO_PASSWORD } from '../prisma/seed/demo-password'
import { startBenchCounty } from './county'
import { median, report, rounded } from './figure'

/** 断网冷开 — the station's browser is closed, the network gone, the CPU four times slower: how long until the clerk may type the PIN. */
const ROUNDS = 5
const SLOW_DOWN = 4
const PIN = '258013'

const county = await startBenchCounty()
const profile = await mkdtemp(join(tmpdir(), 'yimen-bench-profile-'))
try {
  await enrol(await openBrowser())
  const opened: number[] = []
  const floors: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    opened.push(await openOffline())
    floors.push(await openBlank())
  }
  const ours = median(opened) / 1000
  report({
    metric: `station, cold open offline, CPU ${SLOW_DOWN} × slower, until the PIN can be typed`,
    ours: rounded(ours),
    peer: null,
    limit: rounded(median(floors) / 1000),
    unit: 's (floor: an empty page)',
    goal: '≤ 3',
    holds: ours <= 3,
  })
} finally {
  await county.stop()
  await rm(profile, { recursive: true, force: true })
}

function openBrowser(): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    viewport: { width: 1366, height: 768 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}

async function enrol(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${county.url}/station/`)
  await page.locator('input[name=account]').fill('shatou')
  await page.locator('input[name=password]').fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.locator('input[name=pin]').fill(PIN)
  await page.locator('input[name=pin-again]').fill(PIN)
  await page.keyboard.press('Enter')
  await page.locator('.st-shell').waitFor({ timeout: 60_000 })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 })
  await page.waitForTimeout(3_000)
  await context.close()
}

/** Milliseconds from the first navigation of a new browser to a PIN box that takes keys. */
async function openOffline(): Promise<number> {
  const context = await openBrowser()
  try {
    await context.setOffline(true)
    const page = context.pages()[0] ?? (await context.newPage())
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    const began = performance.now()
    await page.goto(`${county.url}/station/`, { waitUntil: 'commit' })
    await page.locator('input[name=pin]').fill('1', { timeout: 60_000 })
    return performance.now() - began
  } finally {
    await context.close()
  }
}

/** The same browser with the same slow-down and a page that holds one input. */
async function openBlank(): Promise<number> {
  const context = await openBrowser()
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    const began = performance.now()
    await page.goto('data:text/html,<input name=pin>', { waitUntil: 'commit' })
    await page.locator('input[name=pin]').fill('1')
    return performance.now() - began
  } finally {
    await context.close()
  }
}
