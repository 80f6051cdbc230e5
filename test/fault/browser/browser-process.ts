import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const START_MS = 60_000
/** What a dead browser leaves behind to say that the profile is taken, and where the last one listened. */
const LEFT_BEHIND = ['SingletonLock', 'SingletonSocket', 'SingletonCookie', 'DevToolsActivePort']

/** 浏览器进程 — Chromium in a process group of its own, on a profile that outlives it. */
export type BrowserProcess = {
  /** Its one page; throws while it is not running. */
  readonly page: () => Page
  readonly start: () => Promise<Page>
  /** SIGKILL of all its processes at once; resolves when they are gone. */
  readonly kill: () => Promise<void>
  /** Kills it and removes the profile. */
  readonly close: () => Promise<void>
}

type Running = {
  readonly child: ChildProcess
  readonly gone: Promise<unknown>
  readonly browser: Browser
  readonly page: Page
}

/** A browser on a new profile; not started yet. */
export async function makeBrowser(): Promise<BrowserProcess> {
  const profile = await mkdtemp(join(tmpdir(), 'yimen-profile-'))
  let running: Running | null = null
  const kill = async (): Promise<void> => {
    if (running === null) return
    const { child, gone, browser } = running
    running = null
    killGroup(child)
    await gone
    await browser.close().catch(() => undefined)
  }
  return {
    kill,
    page: () => {
      if (running === null) throw new Error('the browser is not running')
      return running.page
    },
    start: async () => {
      running = await startOn(profile)
      return running.page
    },
    close: async () => {
      await kill()
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

async function startOn(profile: string): Promise<Running> {
  for (const name of LEFT_BEHIND) await rm(join(profile, name), { force: true })
  const child = spawn(
    process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    [
      ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
      ...['--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    ],
    { detached: true, stdio: 'ignore' },
  )
  const gone = new Promise((resolve) => child.on('close', resolve))
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile, child)}`)
    const context = browser.contexts()[0] ?? (await browser.newContext())
    return { child, gone, browser, page: context.pages()[0] ?? (await context.newPage()) }
  } catch (error) {
    killGroup(child)
    throw error
  }
}

/** The browser writes where it listens once it does. */
async function portOf(profile: string, child: ChildProcess): Promise<number> {
  for (const end = Date.now() + START_MS; Date.now() < end; await pause(25)) {
    const said = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const [port, path] = said.split('\n')
    if (path !== undefined && path !== '') return Number(port)
    if (child.exitCode !== null) throw new Error('the browser did not start')
  }
  throw new Error('the browser did not start in time')
}

/** Its helpers are in its group, so that none of them can finish what it was writing. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  process.kill(-child.pid, 'SIGKILL')
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
