import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import vm from 'node:vm'
import type { WxHost } from '../../contract/platform/wx-host'

/** 小程序的一个节点 — as Taro hands it to the page: short names of its template. */
export type MiniNode = {
  readonly nn?: string
  readonly cn?: readonly MiniNode[]
  readonly v?: string
  readonly cl?: string
  readonly uid?: string
  readonly sid?: string
  readonly [name: string]: unknown
}

type Page = {
  data: { root?: { cn?: MiniNode[] } }
  route: string
  options: Record<string, string>
  setData(changes: Record<string, unknown>, done?: () => void): void
  eh?(event: object): void
  onLoad?(options: object): void
  onShow?(): void
  onReady?(): void
  onUnload?(): void
}

/**
 * 小程序宿主 — runs the built mini-program in a context that has only what WeChat's logic layer has: no window, fetch, URL,
 * AbortController, FormData or crypto. Pages are driven through the events that their templates would send.
 */
export class MiniHost {
  readonly #context: vm.Context
  readonly #modules = new Map<string, { exports: Record<string, unknown> }>()
  readonly #pages: Page[] = []
  #definition: object | null = null
  #app: { onLaunch?(options: object): void; onShow?(options: object): void } = {}

  constructor(
    readonly folder: string,
    readonly host: WxHost,
  ) {
    const taps = {
      navigateTo: (options: { url: string; success?: () => void }) => this.#navigate(options, false),
      redirectTo: (options: { url: string; success?: () => void }) => this.#navigate(options, true),
      switchTab: (options: { url: string; success?: () => void }) => this.#navigate(options, true),
      navigateBack: (options: { success?: () => void } = {}) => {
        this.#pages.pop()?.onUnload?.()
        this.page.onShow?.()
        options.success?.()
      },
      setNavigationBarTitle: (options: { success?: () => void }) => options.success?.(),
      pageScrollTo: (options: { success?: () => void }) => options.success?.(),
      canIUse: () => true,
      getSystemInfoSync: () => ({ platform: 'devtools', SDKVersion: '3.8.0', windowWidth: 375, windowHeight: 667 }),
      createSelectorQuery: () => selectorQuery(),
      onUnhandledRejection: () => undefined,
      nextTick: (act: () => void) => setTimeout(act, 0),
    }
    this.#context = vm.createContext({
      wx: Object.assign(host.wx, taps),
      console,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      App: (app: object) => {
        this.#app = app
      },
      Page: (definition: object) => {
        this.#definition = definition
      },
      Component: (definition: object) => {
        this.#definition = definition
      },
      Behavior: (definition: object) => definition,
      getApp: () => this.#app,
      getCurrentPages: () => this.#pages,
    })
  }

  /** Starts the program on its first page. */
  launch(first: string): void {
    this.#load('app.js')
    const options = { path: first, query: {}, scene: 1001 }
    this.#app.onLaunch?.(options)
    this.#app.onShow?.(options)
    this.#open(first, {})
  }

  /** The page on top. */
  get page(): Page {
    const page = this.#pages.at(-1)
    if (page === undefined) throw new Error('no page')
    return page
  }

  /** Opens a page as a link would. */
  visit(url: string): void {
    this.#navigate({ url }, false)
  }

  /** Every word on the page, in order. */
  text(): string {
    return this.#all()
      .map((node) => String(node.v ?? ''))
      .join('')
  }

  /** Presses the first thing whose words hold `words`, innermost first. */
  tap(words: string): void {
    const found = this.#all()
      .filter((node) => node.sid !== undefined && wordsOf(node).includes(words) && isPressable(node))
      .at(-1)
    if (found === undefined) throw new Error(`nothing to press says ${words}: ${this.text().slice(0, 400)}`)
    this.#fire(found, 'tap', {})
  }

  /** Draws on the canvas of the page. */
  sign(): void {
    const pad = this.#all().find((node) => /pad-canvas/.test(String(node.cl ?? '')))
    if (pad === undefined) throw new Error('no pad')
    this.#fire(pad, 'touchstart', {}, [{ x: 10, y: 10 }])
    this.#fire(pad, 'touchmove', {}, [{ x: 80, y: 40 }])
    this.#fire(pad, 'touchend', {}, [])
  }

  /** Picks the first choice of every native list that is still empty, and a day where a day is asked. Answers how many there were. */
  pick(): number {
    const pickers = this.#all().filter((node) => node.cn?.some((child) => /\bis-empty\b/.test(String(child.cl ?? ''))))
    // Taro shortens the names of attributes, so a picker of days is known by its values.
    for (const picker of pickers)
      this.#fire(picker, 'change', { value: Object.values(picker).includes('date') ? '2030-01-01' : 0 })
    return pickers.length
  }

  /** Chooses the first answer of every question with buttons that has none yet. */
  choose(): void {
    const open = this.#all().filter(
      (node) => /\bchoices\b/.test(String(node.cl ?? '')) && !node.cn?.some((child) => /is-on/.test(String(child.cl))),
    )
    for (const question of open) {
      const first = question.cn?.[0]
      if (first !== undefined) this.#fire(first, 'tap', {})
    }
  }

  /** Everything that may be pressed, by its words. */
  presses(): string[] {
    return this.#all().filter(isPressable).map(wordsOf)
  }

  /** Labels of the fields to type into, in order. */
  labels(): string[] {
    return this.#entries().map((node) => String(node.ariaLabel ?? node['aria-label'] ?? ''))
  }

  /** Types into the field with this label, or the nth field of the page. */
  type(label: string | number, value: string): void {
    const found = this.#entries()[typeof label === 'number' ? label : this.labels().indexOf(label)]
    if (found === undefined) throw new Error(`no field ${String(label)}`)
    this.#fire(found, 'input', { value })
  }

  /** Waits until the page says something; throws with what it says instead. */
  async until(words: string | RegExp, ms = 15_000): Promise<void> {
    const end = Date.now() + ms
    const there = () => (typeof words === 'string' ? this.text().includes(words) : words.test(this.text()))
    while (!there()) {
      if (Date.now() > end)
        throw new Error(`${this.page.route} never said ${String(words)}: ${this.text().slice(0, 600)}`)
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  }

  #entries(): MiniNode[] {
    return this.#all().filter((node) => /^(?:.*\bentry\b)/.test(String(node.cl ?? '')) && (node.cn ?? []).length === 0)
  }

  #fire(node: MiniNode, type: string, detail: object, touches: readonly object[] = []): void {
    const target = { id: String(node.uid ?? node.sid), dataset: { sid: node.sid } }
    this.page.eh?.({ type, timeStamp: Date.now(), target, currentTarget: target, detail, touches, mark: {} })
  }

  #all(): MiniNode[] {
    const walk = (nodes: readonly MiniNode[]): MiniNode[] => nodes.flatMap((node) => [node, ...walk(node.cn ?? [])])
    return walk(this.page.data.root?.cn ?? [])
  }

  #navigate({ url, success }: { url: string; success?: () => void }, instead: boolean): Promise<void> {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    if (instead) this.#pages.pop()?.onUnload?.()
    this.#open(
      path,
      Object.fromEntries(
        query
          .split('&')
          .filter(Boolean)
          .map((part) => part.split('=') as [string, string]),
      ),
    )
    success?.()
    return Promise.resolve()
  }

  #open(path: string, options: Record<string, string>): void {
    this.#load(`${path}.js`)
    if (this.#definition === null) throw new Error(`no page ${path}`)
    const page = Object.create(this.#definition) as Page
    page.data = structuredClone((this.#definition as Page).data ?? {})
    page.route = path
    page.options = options
    page.setData = (changes, done) => {
      for (const [at, value] of Object.entries(changes)) put(page.data, at, value)
      done?.()
    }
    this.#pages.push(page)
    page.onLoad?.(options)
    page.onShow?.()
    page.onReady?.()
  }

  #load(path: string): Record<string, unknown> {
    const full = join(this.folder, path)
    const held = this.#modules.get(full)
    if (held !== undefined && !/\/index\.js$/.test(full)) return held.exports
    const module = { exports: {} as Record<string, unknown> }
    this.#modules.set(full, module)
    const source = readFileSync(createRequire(full).resolve(full), 'utf8')
    const run = vm.compileFunction(source, ['module', 'exports', 'require'], {
      parsingContext: this.#context,
      filename: full,
    })
    run(module, module.exports, (name: string) => this.#load(join(dirname(path), name)))
    return module.exports
  }
}

function wordsOf(node: MiniNode): string {
  return `${String(node.v ?? '')}${(node.cn ?? []).map(wordsOf).join('')}`
}

function isPressable(node: MiniNode): boolean {
  return /u-press/.test(String(node.cl ?? ''))
}

/** Writes a value at a path such as `root.cn.[0].v`. */
function put(data: object, path: string, value: unknown): void {
  const names = path.replace(/\[(\d+)\]/g, '$1').split('.')
  let place = data as Record<string, unknown>
  for (const name of names.slice(0, -1)) {
    place[name] ??= {}
    place = place[name] as Record<string, unknown>
  }
  place[names.at(-1) ?? ''] = value
}

/** What a page learns of its canvas: a node that takes every stroke and gives a small picture. */
function selectorQuery(): object {
  const strokes = { fillRect: noop, beginPath: noop, moveTo: noop, lineTo: noop, stroke: noop }
  const node = {
    width: 0,
    height: 0,
    getContext: () => strokes,
    toDataURL: () => `data:image/png;base64,${PIXEL}`,
  }
  const query = {
    select: () => query,
    fields: () => query,
    exec: (told: (found: object[]) => void) => told([{ node, width: 300, height: 180 }]),
  }
  return query
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function noop(): undefined {
  return undefined
}
