import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, isAlive, pause } from '../../setup/steps/processes.mjs'
import { startCommand } from '../support/start-command'

/** A start with nothing to build is ready within this time. */
const SECOND_START_MS = 10_000

let home: string
let port: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'yimen-life-'))
  port = String(await freePort())
})
afterAll(() => rm(home, { recursive: true, force: true }))

const start = (more: Record<string, string> = {}) => startCommand({ YIMEN_DATA: home, YIMEN_PORT: port, ...more })
const address = () => `http://127.0.0.1:${port}`
const isReady = async () => (await fetch(`${address()}/readyz`)).ok
const databasePid = () => Number(readFileSync(join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])

describe('npm start', () => {
  it('prints the address when it is ready, once, and ends with all that it started', async () => {
    const first = start()
    await first.ready
    expect(await isReady()).toBe(true)
    expect(first.said().split(`${address()}\n`)).toHaveLength(2)
    const database = databasePid()
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(isAlive(database)).toBe(false)
    await expect(isReady()).rejects.toThrow()
  }, 600_000)

  it('a second time is ready within ten seconds', async () => {
    const began = performance.now()
    const again = start()
    await again.ready
    expect(performance.now() - began).toBeLessThan(SECOND_START_MS)
    again.child.kill('SIGINT')
    expect(await again.ended).toBe(0)
  })

  it('beside a running one says so and leaves that one alone', async () => {
    const running = start()
    await running.ready
    const second = start({ YIMEN_PORT: String(await freePort()) })
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('已在运行')
    expect(await isReady()).toBe(true)
    running.child.kill('SIGTERM')
    await running.ended
  })

  it('after kill -9 takes the living database over, keeps what was written and ends it in the end', async () => {
    const killed = start()
    await killed.ready
    const database = databasePid()
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(isAlive(database)).toBe(true)
    const next = start()
    await next.ready
    expect(next.said()).toContain('接着用上次的')
    expect(next.said()).not.toContain('装好了演示县')
    expect(databasePid()).toBe(database)
    next.child.kill('SIGTERM')
    expect(await next.ended).toBe(0)
    expect(isAlive(database)).toBe(false)
  })

  it('after kill -9 of everything starts again by itself', async () => {
    const killed = start()
    await killed.ready
    killed.child.kill('SIGKILL')
    process.kill(databasePid(), 'SIGKILL')
    await killed.ended
    const next = start()
    await next.ready
    expect(await isReady()).toBe(true)
    next.child.kill('SIGTERM')
    expect(await next.ended).toBe(0)
  })

  it('whose database was killed under it says that it is not ready, still ends by itself, and starts again whole', async () => {
    const robbed = start()
    await robbed.ready
    process.kill(databasePid(), 'SIGKILL')
    for (const deadline = Date.now() + 10_000; (await isReady()) && Date.now() < deadline; ) await pause(100)
    expect(await isReady()).toBe(false)
    robbed.child.kill('SIGTERM')
    expect(await robbed.ended).toBe(0)
    const next = start()
    await next.ready
    expect(await isReady()).toBe(true)
    next.child.kill('SIGTERM')
    expect(await next.ended).toBe(0)
  })
})
