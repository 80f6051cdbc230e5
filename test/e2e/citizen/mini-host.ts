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
      createSelectorQuery: () => undefined,
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

  /** Types into the field with this label, or the nth field of the page. */
  type(label: string | number, value: string): void {
    const fields = this.#all().filter((node) => 'placeholder' in node || /entry/.test(String(node.cl ?? '')))
    const found =
      typeof label === 'number'
        ? fields[label]
        : fields.find((node) => Object.values(node).some((one) => one === label))
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

  #fire(node: MiniNode, type: string, detail: object): void {
    const target = { id: String(node.uid ?? node.sid), dataset: { sid: node.sid } }
    this.page.eh?.({ type, timeStamp: Date.now(), target, currentTarget: target, detail, mark: {} })
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
