import { readFileSync } from 'node:fs'
import { DEMO_PASSWORD } from '../prisma/seed/demo-password'
import { startBenchCounty } from './county'
import { percentile, report, rounded } from './figure'

/** 服务端占多少内存 — resident size of the serving process while a hall's worth of clerks and phones is at work. */
const SECONDS = 40
const PHONES = 12
const CLERKS = ['yh.win1', 'yh.win2', 'shatou', 'mz.shenpi', 'cl.shenpi']
const WORDS = ['cjz', '残疾', '高龄', 'ylbx', '社保卡', '低保', 'zjd', '户口', '医保', '身份证']

const county = await startBenchCounty()
const sizes: number[] = []
let answered = 0
const residentMb = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${county.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
const idle = residentMb()
const sampler = setInterval(() => sizes.push(residentMb()), 250)
const until = Date.now() + SECONDS * 1000

async function call(path: string, input: unknown, cookie = ''): Promise<{ body: unknown; cookie: string }> {
  const answer = await fetch(`${county.url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-yimen': '1', cookie },
    body: JSON.stringify(input),
  })
  const body: unknown = await answer.json()
  if (!answer.ok && answer.status !== 429) throw new Error(`${path}: ${JSON.stringify(body).slice(0, 200)}`)
  answered += 1
  return { body, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}

/** A person who searches, reads a guide and opens a form, again and again. */
async function phone(number: number): Promise<void> {
  for (let turn = number; Date.now() < until; turn += 1) {
    const { body } = await call('catalogue.search', { text: WORDS[turn % WORDS.length], limit: 8 })
    const itemId = /"itemId":"([^"]+)"/.exec(JSON.stringify(body))?.[1]
    if (itemId === undefined) continue
    await call('catalogue.getGuide', { itemId })
    await call('catalogue.getForm', { itemId })
    await call('catalogue.getHome', {})
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

try {
  await Promise.all([...Array.from({ length: PHONES }, (_, number) => phone(number)), ...CLERKS.map(clerk)])
  const most = percentile(sizes, 1)
  report({
    metric: `server memory, ${PHONES} phones and ${CLERKS.length} officers without a pause (${answered} calls), most`,
    ours: rounded(most, 0),
    limit: 300,
    unit: 'MB',
    goal: '≤ 300',
    holds: most <= 300,
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
