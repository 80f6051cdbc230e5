import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { DEMO_ENROL_CODE } from '../prisma/seed/demo-enrol-code'
import { DEMO_PASSWORD } from '../prisma/seed/demo-password'
import { launch } from './browser'
import { startBenchCounty } from './county'
import { median, report, rounded } from './figure'
import { limitMs, openLink, VILLAGE } from './line/link'

/**
 * 冷开 — the first visit over 400 kbit/s and 400 ms until an account can be typed, beside a static page of as many bytes on a line of its own; then the
 * browser is closed, the network gone: how long until the clerk may type the PIN. The CPU is four times slower.
 */
const ROUNDS = 5
const VISITS = 3
const SLOW_DOWN = 4
const PIN = '25801376'

const county = await startBenchCounty()
const profile = await mkdtemp(join(tmpdir(), 'yimen-bench-profile-'))
try {
  await reportFirstVisit()
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
  report({
    metric: '… against what a second visit should take',
    ours: rounded(ours),
    peer: null,
    limit: 1.5,
    unit: 's',
    goal: '≤ 1.5',
    holds: ours <= 1.5,
  })
} finally {
  await county.stop()
  await rm(profile, { recursive: true, force: true })
}

async function reportFirstVisit(): Promise<void> {
  const visits: Visit[] = []
  for (let round = 0; round < VISITS; round += 1) visits.push(await visit(county.url, '/station/'))
  const ms = median(visits.map((one) => one.ms))
  const bytes = median(visits.map((one) => one.bytes))
  const page = await serveStatic(bytes)
  const flat = await visit(page.url, '/')
  await page.close()
  // Two more round trips than the one in the limit: the page, what it names, what that names.
  const limit = limitMs(VILLAGE, bytes) + 2 * VILLAGE.rttMs
  report({
    metric: `station, first visit over 400 kbit/s and 400 ms, CPU ${SLOW_DOWN} × slower (peer: a static page of as many bytes; limit: its bytes and three round trips)`,
    ours: rounded(ms / 1000, 1),
    peer: rounded(flat.ms / 1000, 1),
    limit: rounded(limit / 1000, 1),
    unit: 's',
    goal: '≤ 1.2 × limit',
    holds: ms <= 1.2 * limit,
  })
  report({
    metric: '… bytes that came until an account could be typed',
    ours: rounded(bytes / 1024, 0),
    limit: 180,
    unit: 'KB',
    goal: '≤ 180',
    holds: bytes <= 180 * 1024,
  })
}

type Visit = { readonly ms: number; readonly bytes: number }

/** A new browser without anything kept, until the box for an account takes keys. */
async function visit(url: string, path: string): Promise<Visit> {
  const link = await openLink(url)
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    link.shape(VILLAGE)
    link.reset()
    const began = performance.now()
    await page.goto(`${link.url}${path}`, { waitUntil: 'commit', timeout: 60_000 })
    await page.locator('input[name=account]').fill('1', { timeout: 120_000 })
    return { ms: performance.now() - began, bytes: link.passed().down }
  } finally {
    await browser.close()
    await link.close()
  }
}

/** One page of so many bytes with one box at its end. */
async function serveStatic(bytes: number): Promise<{ url: string; close: () => Promise<void> }> {
  const end = '--><input name=account>'
  const body = `<!doctype html><!--${'x'.repeat(bytes - end.length - 200)}${end}`
  const server = createServer((_, response) => void response.setHeader('content-type', 'text/html').end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
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
  await page.locator('input[name=code]').fill(DEMO_ENROL_CODE)
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
