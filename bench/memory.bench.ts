import { readFileSync } from 'node:fs'
import { DEMO_PASSWORD } from '../prisma/seed/demo-password'
import { startBenchCounty } from './county'
import { percentile, report, rounded } from './figure'

/** 服务端占多少内存 — resident size of the serving process while a hall's worth of clerks and phones is at work. */
const SECONDS = 40
/** Between two calls of one person: nobody reads a screen faster. */
const PACE_MS = 250
const PHONES = 12
const PRINTS_EVERY = 10
const CLERKS = ['yh.win1', 'yh.win2', 'shatou', 'mz.shenpi', 'cl.shenpi']
const WORDS = ['cjz', '残疾', '高龄', 'ylbx', '社保卡', '低保', 'zjd', '户口', '医保', '身份证']

const county = await startBenchCounty()
const sizes: number[] = []
let answered = 0
let printed = 0
let pauseMs = PACE_MS
let until = 0
const residentMb = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${county.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
const idle = residentMb()
const sampler = setInterval(() => sizes.push(residentMb()), 250)

async function call(path: string, input: unknown, cookie = ''): Promise<{ body: unknown; cookie: string }> {
  const answer = await fetch(`${county.url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-yimen': '1', cookie },
    body: JSON.stringify(input),
  })
  const body: unknown = await answer.json()
  if (!answer.ok && answer.status !== 429) throw new Error(`${path}: ${JSON.stringify(body).slice(0, 200)}`)
  answered += 1
  if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
  return { body, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}

/** A paper is drawn: faces are read, a sheet is set. */
async function print(itemId: string): Promise<void> {
  const answer = await fetch(`${county.url}/papers/guide/${itemId}.pdf?point=st-201`)
  const { length } = new Uint8Array(await answer.arrayBuffer())
  if (!answer.ok && answer.status !== 429) throw new Error(`paper of ${itemId}: ${answer.status}`)
  if (answer.ok && length < 10_000) throw new Error(`paper of ${itemId}: ${length} bytes`)
  if (answer.ok) printed += 1
}

/** A person who searches, reads a guide and opens a form, again and again, and prints what to bring now and then. */
async function phone(number: number): Promise<void> {
  for (let turn = number; Date.now() < until; turn += 1) {
    const { body } = await call('catalogue.search', { text: WORDS[turn % WORDS.length], limit: 8 })
    const itemId = /"itemId":"([^"]+)"/.exec(JSON.stringify(body))?.[1]
    if (itemId === undefined) continue
    await call('catalogue.getGuide', { itemId })
    await call('catalogue.getForm', { itemId })
    await call('catalogue.getHome', {})
    if (turn % PRINTS_EVERY === 0) await print(itemId)
  }
}

/** An officer who loads the package once, as a station does each morning, and then looks at lists and asks whether it is still the newest. */
async function clerk(account: string): Promise<void> {
  const { cookie } = await call('identity.loginStaff', { account, password: DEMO_PASSWORD, deviceLabel: '量内存' })
  const { body } = await call('catalogue.getPackage', {}, cookie)
  const have = /"version":"([^"]+)"/.exec(JSON.stringify(body).slice(0, 400))?.[1]
  while (Date.now() < until) {
    await call('case.list', { view: 'all', limit: 100 }, cookie)
    await call('case.counts', {}, cookie)
    await call('task.list', {}, cookie)
    await call('catalogue.getPackage', have === undefined ? {} : { have }, cookie)
  }
}

/** The largest resident size while everybody is at work, with what they did. */
async function mostAt(pace: number): Promise<{ most: number; done: string }> {
  pauseMs = pace
  until = Date.now() + SECONDS * 1000
  answered = 0
  printed = 0
  sizes.length = 0
  await Promise.all([...Array.from({ length: PHONES }, (_, number) => phone(number)), ...CLERKS.map(clerk)])
  return { most: percentile(sizes, 1), done: `${answered} calls, ${printed} papers drawn` }
}

try {
  const usual = await mostAt(PACE_MS)
  report({
    metric: `server memory, ${PHONES} phones and ${CLERKS.length} officers, each a call every ${PACE_MS} ms (${usual.done}), most`,
    ours: rounded(usual.most, 0),
    limit: 300,
    unit: 'MB',
    goal: '≤ 300',
    holds: usual.most <= 300,
  })
  const pressed = await mostAt(0)
  report({
    metric: `… without any pause (${pressed.done})`,
    ours: rounded(pressed.most, 0),
    limit: 300,
    unit: 'MB',
    goal: 'shown',
    holds: true,
  })
  report({
    metric: 'server memory, at rest after the start',
    ours: rounded(idle, 0),
    limit: 300,
    unit: 'MB',
    goal: '≤ 300',
    holds: idle <= 300,
  })
} finally {
  clearInterval(sampler)
  await county.stop()
}
