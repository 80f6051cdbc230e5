import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { seriousFindings } from '../support/findings'

let shared: Browser | null = null

/** 一块屏幕 — an officer's own browser window, signed in or about to be, with what an officer does on it. */
export class Screen {
  /** A window of its own session; all windows of one file share one browser. */
  static async open(url: string, size = { width: 1440, height: 860 }): Promise<Screen> {
    shared ??= await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
    })
    const context = await shared.newContext({ viewport: size, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    return new Screen(url, context, page)
  }

  /** The same, signed in, with the frame on the screen. */
  static async signedIn(url: string, account: string, size?: { width: number; height: number }): Promise<Screen> {
    const screen = await Screen.open(url, size)
    await screen.signIn(account)
    await screen.page.locator('.of-frame').waitFor()
    return screen
  }

  static async closeAll(): Promise<void> {
    await shared?.close()
    shared = null
  }

  /** Serious findings of accessibility of every screen that was looked at. */
  readonly findings: string[] = []

  private constructor(
    readonly url: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  async signIn(account: string, password: string = DEMO_PASSWORD): Promise<void> {
    if (!this.page.url().includes('/office/')) await this.page.goto(`${this.url}/office/`)
    await this.page.locator('input[name=account]').fill(account)
    await this.page.locator('input[name=password]').fill(password)
    await this.page.keyboard.press('Enter')
  }

  /** Signs in, finds a case by its number in the search at the top, and opens it. */
  async openCase(number: string): Promise<void> {
    await this.page.locator('.of-frame').waitFor()
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.type(number)
    await this.page.keyboard.press('Enter')
    const row = this.page.locator('.ym-table tbody tr')
    await row.first().waitFor()
    await row.first().click()
    await this.page.locator('.of-case-left').waitFor()
  }

  /** Opens the sheet of an act from the decision bar. */
  async choose(title: string): Promise<void> {
    await this.page.locator('.of-bar').getByRole('button', { name: title, exact: true }).click()
    await this.page.locator('form.of-act').waitFor()
  }

  /** Sends the sheet that is open and waits until it is done. */
  async send(): Promise<void> {
    await this.page.locator('form.of-act button[type=submit]').click()
    await this.page.locator('.of-done').waitFor()
  }

  /** Goes from a done act back to the case. */
  async backToCase(): Promise<void> {
    await this.page.getByRole('button', { name: '看这件' }).click()
    await this.page.locator('.of-bar').waitFor()
  }

  /** Ticks every paper, one after the other, as somebody who has looked at it. */
  async tickAll(): Promise<void> {
    const tick = this.page.locator('.of-desk-head').getByRole('button', { name: '已核' })
    const waiting = this.page.locator('.of-strip').getByText('未核')
    for (let left = await waiting.count(); left > 0; left = await waiting.count()) {
      await tick.click()
      await this.page.waitForFunction(
        (before) =>
          [...document.querySelectorAll('.of-strip li')].filter((one) => one.textContent?.includes('未核')).length <
          before,
        left,
      )
    }
  }

  async sign(): Promise<void> {
    await this.page.locator('.ym-sign-board').scrollIntoViewIfNeeded()
    const board = await this.page.locator('.ym-sign-board').boundingBox()
    if (board === null) throw new Error('no board to sign on')
    await this.page.mouse.move(board.x + 40, board.y + 60)
    await this.page.mouse.down()
    await this.page.mouse.move(board.x + 120, board.y + 30, { steps: 6 })
    await this.page.mouse.move(board.x + 200, board.y + 90, { steps: 6 })
    await this.page.mouse.up()
  }

  /** Takes one page with the camera that is open. */
  async photograph(): Promise<void> {
    await this.page.getByRole('button', { name: '拍照', exact: true }).last().click()
    await this.page.getByRole('button', { name: '就用这张' }).click()
    await this.page.getByRole('button', { name: '拍完了' }).click()
  }

  async lookForFindings(of: string): Promise<void> {
    this.findings.push(...(await seriousFindings(this.page)).map((one) => `${of}: ${one}`))
  }
}
