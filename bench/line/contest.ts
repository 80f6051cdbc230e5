import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { DEMO_ENROL_CODE } from '../../prisma/seed/demo-enrol-code'
import { DEMO_PASSWORD } from '../../prisma/seed/demo-password'
import { launch } from '../browser'
import type { Driver, Sent, Workload } from '../page/driver'
import { bundlePage } from './bundle'
import { FAST, type LineShape, type Link, openLink, type Passed } from './link'
import { openSecureFront } from './secure-front'
import { type OtherServer, startServer } from './servers'

type Side = 'station' | 'pouch' | 'queue'
type InPage = {
  readonly driver: Driver
  readonly idle: () => Promise<unknown>
  readonly forgetAnswers: () => Promise<void>
  /** When each request began, and when the last push of texts was answered; ms since 1970. */
  requests: number[]
  answeredAt: number
}

/** What went over the line and what the server used. */
export type Used = Passed & { readonly requests: number; readonly cpuMs: number }

/** … and how long each record took to be kept on the device, in ms. */
export type Run = Sent & Used & { readonly saves: readonly number[] }

/** 比赛 — the station and its peers, each with its own server, every device with its own line, in pages of one browser. */
export type Contest = {
  readonly browser: Browser
  readonly county: OtherServer
  readonly peer: OtherServer
  readonly workload: (about: Omit<Workload, 'application' | 'name'>) => Promise<Workload>
  /** A new device, records made without a line, then sent over a line of this shape. */
  readonly run: (side: Side, work: Workload, on: RunOptions) => Promise<Run>
  /** A new device of that side with its page, for what `run` does not measure. */
  readonly openSide: (side: Side, settings?: Readonly<Record<string, string>>) => Promise<OpenSide>
  /** The same behind TLS and HTTP/2. */
  readonly openSecureSide: (side: Side) => Promise<OpenSide>
  readonly close: () => Promise<void>
}

export type RunOptions = {
  readonly shape: LineShape
  readonly what: 'texts' | 'all'
  readonly mostMs: number
  /** Documents in one batch of PouchDB; its own default is 100. */
  readonly batch?: number
}

export type OpenSide = {
  readonly page: Page
  readonly link: Link
  readonly server: OtherServer
  readonly cdp: CDPSession
  readonly name: string
  readonly close: () => Promise<void>
}

const ACCOUNT = { account: 'shatou', password: DEMO_PASSWORD, code: DEMO_ENROL_CODE }

/** Starts both servers and the browser. */
export async function openContest(): Promise<Contest> {
  const [county, peer] = await Promise.all([
    startServer('bench/line/county-server.ts'),
    startServer('bench/line/peer-server.mjs'),
  ])
  const browser = await launch()
  const scripts = new Map<Side, string>()
  const links = new Set<Link>()
  let opened = 0

  const openAt = async (side: Side, at: string, settings: Readonly<Record<string, string>> = {}): Promise<OpenSide> => {
    opened += 1
    const name = `run${opened}`
    const server = side === 'station' ? county : peer
    const link = await openLink(at)
    links.add(link)
    const context = await browser.newContext({ ignoreHTTPSErrors: true })
    const script = scripts.get(side) ?? (await bundlePage(`bench/page/${side}.${side === 'station' ? 'ts' : 'mjs'}`))
    scripts.set(side, script)
    const page = await openPage(context, {
      script,
      url: `${link.url}/bench?${new URLSearchParams({ ...settings, name })}`,
    })
    await page.evaluate((who) => (globalThis as unknown as InPage).driver.open(who), ACCOUNT)
    return {
      page,
      link,
      name,
      server,
      cdp: await context.newCDPSession(page),
      close: async () => {
        await context.close()
        await link.close()
        links.delete(link)
      },
    }
  }

  const openSide: Contest['openSide'] = (side, settings) =>
    openAt(side, side === 'station' ? county.url : peer.url, settings)
  const openSecureSide: Contest['openSecureSide'] = async (side) => {
    const front = await openSecureFront(side === 'station' ? county.url : peer.url)
    const open = await openAt(side, front.url)
    const close = async () => {
      await open.close()
      await front.close()
    }
    return { ...open, close }
  }

  return {
    browser,
    county,
    peer,
    openSide,
    openSecureSide,
    workload: async (about) => ({
      ...about,
      application: await county.ask('application'),
      name: await county.ask('name'),
    }),
    run: async (side, work, on) => {
      const open = await openSide(side, on.batch === undefined ? {} : { batch: String(on.batch) })
      try {
        return await sendOver(open, work, on)
      } finally {
        await open.close()
      }
    },
    close: async () => {
      await browser.close()
      for (const link of links) await link.close()
      await county.close()
      await peer.close()
    },
  }
}

/** An empty page of the server's own origin with one script; the page itself does not come over the line. */
async function openPage(context: BrowserContext, { script, url }: { script: string; url: string }): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.message}\n`))
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>一门</title>' }),
  )
  await page.goto(url)
  await page.unroute('**/*')
  await page.evaluate(() => {
    const own = globalThis.fetch.bind(globalThis)
    const counting = globalThis as unknown as InPage
    counting.requests = []
    counting.answeredAt = 0
    globalThis.fetch = async (...args) => {
      counting.requests.push(Date.now())
      const answer = await own(...args)
      if (String(args[0]).includes('sync.push')) counting.answeredAt = Date.now()
      return answer
    }
  })
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => 'driver' in globalThis)
  return page
}

/** Records are made while there is no line, as at a station that was cut off; then the line comes. */
export async function sendOver(open: OpenSide, work: Workload, on: RunOptions): Promise<Run> {
  open.link.down()
  const saves = await open.page.evaluate((job) => (globalThis as unknown as InPage).driver.make(job), work)
  const until = (sent: Sent) => (on.what === 'texts' ? sent.answeredAt : undefined)
  const { answer, ...used } = await counted(open, { shape: on.shape, until }, () =>
    open.page.evaluate(([mostMs, what]) => (globalThis as unknown as InPage).driver.send(mostMs, what), [
      on.mostMs,
      on.what,
    ] as const),
  )
  return { ...answer, ...used, saves }
}

/** Sends everything of that device once more, as if no answer had come; answers what it took. */
export async function sendAgain(open: OpenSide, on: RunOptions): Promise<Run> {
  open.link.down()
  await open.page.evaluate(() => (globalThis as unknown as InPage).forgetAnswers())
  return sendOver(open, { application: {}, name: '', records: 0, photosEach: 0, photoBytes: 0 }, on)
}

/** Rounds in which nothing is to be sent, one after the other on a fast line. */
export async function runIdle(open: OpenSide, rounds: number): Promise<Used> {
  const { answer: _, ...used } = await counted(open, { shape: FAST }, () =>
    open.page.evaluate(async (times) => {
      for (let round = 0; round < times; round += 1) await (globalThis as unknown as InPage).idle()
    }, rounds),
  )
  return used
}

/** Runs over a line of this shape and counts what went over it, requests (both until a moment, where the answer names one), and the server's CPU. */
async function counted<Answer>(
  { page, link, server }: OpenSide,
  { shape, until }: { readonly shape: LineShape; readonly until?: (answer: Answer) => number | undefined },
  run: () => Promise<Answer>,
): Promise<Used & { readonly answer: Answer }> {
  await page.evaluate(() => {
    ;(globalThis as unknown as InPage).requests = []
  })
  const cpu = await cpuOf(server)
  link.up()
  link.shape(shape)
  link.reset()
  const answer = await run()
  const end = until?.(answer)
  const passed = link.passed(end)
  link.shape(FAST)
  const requests = (await requestsOf(page)).filter((at) => at <= (end ?? Number.POSITIVE_INFINITY)).length
  return { answer, ...passed, requests, cpuMs: (await cpuOf(server)) - cpu }
}

function requestsOf(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as InPage).requests)
}

async function cpuOf(server: OtherServer): Promise<number> {
  const { node, postgres } = await server.ask<{ node: number; postgres: number }>('cpu')
  return node + postgres
}
