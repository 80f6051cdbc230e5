import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { seriousFindings } from '../support/findings'
import { shoot } from '../support/shoot'

/** 一部手机 — a browser of a phone's size, with what a person does on it. */
export class Phone {
  static async open(url: string, viewport = { width: 390, height: 844 }): Promise<Phone> {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    return new Phone(url, browser, context, page)
  }

  readonly findings: string[] = []

  private constructor(
    readonly url: string,
    readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Opens a screen by its address. */
  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.url}/#/${path}`)
    await this.page.reload()
  }

  /** Signs in with the code that the demo county shows. */
  async signIn(phone: string): Promise<void> {
    await this.visit('packages/mine/login/index')
    await this.page.fill('#phone', phone)
    await this.page.getByRole('button', { name: '发验证码' }).click()
    const said = await this.page.locator('#demo-code').textContent()
    await this.page.fill('#code', /\d{6}/.exec(said ?? '')?.[0] ?? '')
    await this.page.getByRole('button', { name: '登录', exact: true }).click()
    await this.page.locator('.tabs').waitFor()
  }

  /** Goes on with a session that was begun elsewhere: a code can be asked for once a minute only. */
  async goOnAs(session: { name: string; value: string }): Promise<void> {
    await this.context.addCookies([{ ...session, url: this.url }])
  }

  /** The solid button at the foot. */
  async next(): Promise<void> {
    await this.page.locator('.foot .btn.is-main').last().click()
  }

  /** The question that stands on the screen. */
  async question(): Promise<string> {
    return ((await this.page.locator('[id="step-title"]').last().textContent()) ?? '').trim()
  }

  /** Answers every situation question; whoever is asked applies for themselves. */
  async answerQuestions(): Promise<void> {
    for (let pages = 0; pages < 8; pages += 1) {
      const radios = this.page.getByRole('radio')
      await this.page.locator('.progress, .only-print').last().waitFor({ state: 'attached' })
      if ((await radios.count()) === 0) return
      const words = await radios.allTextContents()
      await radios.nth(words.findIndex((word) => /否|本人/.test(word))).click()
      const before = await this.question()
      await this.next()
      await this.page.waitForFunction(
        (title) => [...document.querySelectorAll('[id="step-title"]')].at(-1)?.textContent?.trim() !== title,
        before,
      )
    }
  }

  /** Fills every empty field of the page; `known` answers by label, the rest gets something that fits. */
  async fillPage(known: Readonly<Record<string, string>>): Promise<void> {
    await this.page.waitForFunction(() => !document.body.textContent.includes('正在打开地名'))
    for (const box of await this.page.locator('.field').all()) {
      if ((await box.locator('.known').count()) > 0) continue
      const buttons = box.locator('[role=radio], [role=checkbox]')
      if ((await buttons.count()) > 0) {
        if ((await box.locator('[aria-checked=true]').count()) === 0) await buttons.first().click()
        continue
      }
      const label = (await box.locator('.field-label').textContent()) ?? ''
      for (const select of ['first', 'last'] as const) {
        const one = box.locator('select')[select]()
        if ((await one.count()) > 0 && (await one.inputValue()) === '') await one.selectOption({ index: 1 })
      }
      const entry = box.locator('input, textarea').last()
      if ((await entry.count()) === 0 || (await entry.inputValue()) !== '') continue
      const given = Object.entries(known).find(([name]) => label.includes(name))?.[1]
      await entry.fill(given ?? ((await entry.getAttribute('type')) === 'date' ? '2030-01-01' : '三组 12 号'))
    }
  }

  /** Chooses another answer of a field than the one that stands there. */
  async pickAnother(field: string): Promise<void> {
    const box = this.page.locator(`#f-${field}-box`)
    const select = box.locator('select')
    if ((await select.count()) > 0) {
      const now = await select.first().inputValue()
      const values = await select
        .first()
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
      await select.first().selectOption(values.find((value) => value !== '' && value !== now) ?? '')
      return
    }
    await box.locator('[role=radio][aria-checked=false]').first().click()
  }

  /** Takes a photo for every slot that has none. */
  async photographAll(file: { name: string; mimeType: string; buffer: Buffer }): Promise<number> {
    const pick = { name: /从相册选|选文件/ }
    for (let taken = 0; ; taken += 1) {
      const slot = this.page
        .locator('.card')
        .filter({ has: this.page.getByRole('button', pick) })
        .filter({ hasNot: this.page.locator('.thumb') })
        .first()
      if ((await slot.count()) === 0) return taken
      const [chooser] = await Promise.all([
        this.page.waitForEvent('filechooser'),
        slot.getByRole('button', pick).click(),
      ])
      await chooser.setFiles(file)
      await this.page.waitForFunction((count) => document.querySelectorAll('.thumb').length > count, taken)
    }
  }

  /** Signs on the pad. */
  async sign(): Promise<void> {
    const pad = this.page.locator('canvas')
    await pad.scrollIntoViewIfNeeded()
    const box = await pad.boundingBox()
    if (box === null) throw new Error('no pad')
    await this.page.mouse.move(box.x + 40, box.y + 60)
    await this.page.mouse.down()
    for (let at = 1; at < 8; at += 1) await this.page.mouse.move(box.x + 40 + at * 25, box.y + 60 + (at % 2) * 40)
    await this.page.mouse.up()
    await this.page.getByRole('button', { name: '就用这个签名' }).click()
    await this.page.getByText('擦掉重签').waitFor()
  }

  /** Serious findings of this screen are kept under its name. */
  async lookForFindings(screen: string): Promise<void> {
    await shoot(this.page, `phone-${screen}`)
    this.findings.push(...(await seriousFindings(this.page)).map((one) => `${screen}: ${one}`))
  }
}
