import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { DEMO_ENROL_CODE } from '../../../prisma/seed/demo-enrol-code'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { DEMO_NOW } from '../../support/demo-now'
import { seriousFindings } from './findings'
import { filmCode } from './seen-code'

/** The PIN of every device of a story. */
export const PIN = '25801376'

/** The county's clock stands at DEMO_NOW when it begins; the machine at the counter goes by the same. */
const BEGAN_MS = Date.now()

type Size = { readonly width: number; readonly height: number }

/** 站点的电脑 — a clerk's own browser with a profile that outlives it; with a camera. */
export class StationDevice {
  /** Serious findings of all screens that were looked at; expected to be none at the end. */
  readonly findings: string[] = []
  private film: string | null = null
  private opened: { readonly context: BrowserContext; readonly page: Page } | null = null

  private constructor(
    private readonly url: string,
    private readonly profile: string,
    private readonly size: Size,
  ) {}

  /** `films`: the camera shows what `hold` puts before it instead of the browser's own moving picture. */
  static async open(
    url: string,
    size: Size = { width: 1366, height: 768 },
    { films = false }: { readonly films?: boolean } = {},
  ): Promise<StationDevice> {
    const device = new StationDevice(url, await mkdtemp(join(tmpdir(), 'yimen-station-')), size)
    if (films) device.hold(null)
    await device.start()
    return device
  }

  get page(): Page {
    if (this.opened === null) throw new Error('the browser is closed')
    return this.opened.page
  }

  /** Opens the browser on the profile that it had before. */
  async start(): Promise<void> {
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      viewport: this.size,
      locale: 'zh-CN',
      permissions: ['camera'],
      args: [
        '--no-sandbox',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        ...(this.film === null ? [] : [`--use-file-for-fake-video-capture=${this.film}`]),
      ],
    })
    await context.clock.install({ time: Date.parse(DEMO_NOW) + Date.now() - BEGAN_MS })
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(20_000)
    this.opened = { context, page }
  }

  /** Holds a code before the camera, or takes it away; what the camera sees changes when it is opened the next time. */
  hold(code: string | null): void {
    this.film = join(this.profile, 'film.y4m')
    filmCode(this.film, code)
  }

  /** Closes the browser; the profile stays. */
  async stop(): Promise<void> {
    await this.opened?.context.close()
    this.opened = null
  }

  /** The browser dies as in a power cut: kill -9 of every process on the profile. */
  async kill(): Promise<void> {
    const dead = this.opened?.context.waitForEvent('close')
    spawnSync('pkill', ['-9', '-f', this.profile])
    await dead
    this.opened = null
    // What a dead browser leaves behind to say that the profile is taken.
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
      await rm(join(this.profile, name), { force: true })
    }
  }

  /** Files of the profile in which something lies readable, as the disk has it: a text as UTF-8 or as UTF-16, or bytes as they are. Only when the browser is closed is everything written down. */
  async holds(what: string | Uint8Array): Promise<string[]> {
    if (this.opened !== null) throw new Error('the browser is still open')
    const needles =
      typeof what === 'string' ? [Buffer.from(what, 'utf8'), Buffer.from(what, 'utf16le')] : [Buffer.from(what)]
    const found: string[] = []
    for (const entry of await readdir(this.profile, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const bytes = await readFile(path)
      if (needles.some((needle) => bytes.includes(needle))) found.push(relative(this.profile, path))
    }
    return found
  }

  async close(): Promise<void> {
    await this.stop()
    await rm(this.profile, { recursive: true, force: true })
  }

  async network(up: boolean): Promise<void> {
    await this.opened?.context.setOffline(!up)
  }

  /** Goes to a screen of the station by its address: "calls", "intake". */
  async show(screen: string): Promise<void> {
    await this.page.goto(`${this.url}/station/#/${screen}`)
  }

  /** The first day of a device: an account, the place, an administrator's code, a PIN. */
  async enrol(account: string, code: string = DEMO_ENROL_CODE): Promise<void> {
    const { page } = this
    await page.goto(`${this.url}/station/`)
    await page.locator('input[name=account]').fill(account)
    await this.look('sign in')
    await page.locator('input[name=password]').fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.locator('input[name=code]').fill(code)
    await page.locator('input[name=pin]').fill(PIN)
    await page.locator('input[name=pin-again]').fill(PIN)
    await this.look('enrol')
    await page.keyboard.press('Enter')
    await page.locator('.st-shell').waitFor({ timeout: 30_000 })
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 30_000 })
  }

  /** Waits until everything is with the server. */
  async allSent(): Promise<void> {
    await this.page.locator('.st-pill-good', { hasText: '已全部上传' }).waitFor({ timeout: 120_000 })
  }

  async look(of: string): Promise<void> {
    this.findings.push(...(await seriousFindings(this.page)).map((one) => `${of}: ${one}`))
  }
}
