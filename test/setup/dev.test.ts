import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, isAlive, pause } from '../../setup/steps/processes.mjs'
import { makeOwnClone } from '../support/own-clone'
import { type Started, startCommand } from '../support/start-command'

const PATIENCE_MS = 60_000

let folder: string
let remove: () => Promise<void>
let url: string
let dev: Started
let home: string

beforeAll(async () => {
  ;({ folder, remove } = await makeOwnClone())
  home = await mkdtemp(join(tmpdir(), 'yimen-dev-'))
  const port = String(await freePort())
  url = `http://127.0.0.1:${port}`
  const env = { YIMEN_PORT: port, YIMEN_DATA: home }
  dev = startCommand(env, { script: 'dev', args: ['office'], cwd: folder })
  await dev.ready
}, 600_000)
afterAll(async () => {
  dev.child.kill('SIGKILL')
  await remove()
  await rm(home, { recursive: true, force: true })
})

/** Changes a source file as an editor does. */
function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !(await holds()); await pause(200)) {
    if (Date.now() > deadline) throw new Error(dev.said())
  }
}

const answer = async (path: string) => (await fetch(`${url}${path}`)).text().catch(() => '')
const answers = (path: string, part: string) => until(async () => (await answer(path).catch(() => '')).includes(part))

/** What open pages are told; another word makes them reload. */
async function nextStamp(): Promise<string> {
  const stop = new AbortController()
  const { body } = await fetch(`${url}/dev/changes`, { signal: stop.signal })
  const { value } = (await body?.getReader().read()) ?? {}
  stop.abort()
  return new TextDecoder().decode(value)
}

describe('npm run dev', () => {
  it('answers anew once a file of the server was changed', async () => {
    expect(await answer('/healthz')).toBe('{"alive":true}')
    edit('server/plugins/health.ts', (text) => text.replace('{ alive: true }', '{ alive: true, changed: true }'))
    await answers('/healthz', '"changed":true')
  }, 120_000)

  it('builds a client anew once its file was changed, and open pages reload', async () => {
    const before = await nextStamp()
    expect(await answer('/office/')).toContain('/dev/reload.js')
    edit('office/index.html', (text) => text.replace('</head>', '<meta name="changed" content="yes"></head>'))
    await answers('/office/', 'name="changed"')
    expect(await nextStamp()).not.toBe(before)
  }, 120_000)

  it('ends with all that it started on one Ctrl-C', async () => {
    const database = Number(readFileSync(join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
    dev.child.kill('SIGINT')
    expect(await dev.ended).toBe(0)
    expect(isAlive(database)).toBe(false)
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  }, 60_000)

  it('knows its clients by name', async () => {
    const wrong = startCommand({ YIMEN_DATA: home }, { script: 'dev', args: ['kiosk'], cwd: folder })
    expect(await wrong.ended).toBe(1)
    expect(wrong.said()).toContain('没有叫 kiosk 的端。可以写：station、office、mobile')
  })
})
