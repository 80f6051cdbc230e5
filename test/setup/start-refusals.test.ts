import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, openPostgres } from '../../setup/steps/embedded-postgres.mjs'
import { startCommand } from '../support/start-command'

type Ended = { readonly code: number | null; readonly text: string }

let home: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'yimen-start-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

/** Starts the real command and waits for its end. */
async function start(env: Record<string, string>, nodeArgs: readonly string[] = []): Promise<Ended> {
  const started = startCommand({ YIMEN_DATA: home, ...env }, nodeArgs)
  const code = await started.ended
  return { code, text: started.said() }
}

/** The lines that say why it stopped. */
const reasons = (ended: Ended) => ended.text.split('\n').filter((line) => line.startsWith('✗'))

async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 }
}

describe('a start that cannot be says so in one line and leaves with 1', () => {
  it('a Node that is too old', async () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.19.0'}})`
    const ended = await start({}, ['--import', old])
    expect(ended.code).toBe(1)
    expect(reasons(ended)).toEqual([expect.stringContaining('Node 太旧了：现在是 18.19.0，要 20.19 以上')])
  })

  it('a DATABASE_URL that is none', async () => {
    const ended = await start({ DATABASE_URL: 'localhost:5432' })
    expect(ended.code).toBe(1)
    expect(reasons(ended)).toEqual([expect.stringContaining('DATABASE_URL 写得不对')])
  })

  it('a DATABASE_URL where nobody listens', async () => {
    const { server, port } = await listen()
    await new Promise((resolve) => server.close(resolve))
    const ended = await start({ DATABASE_URL: `postgresql://a:hunter2@127.0.0.1:${port}/x` })
    expect(ended.code).toBe(1)
    expect(reasons(ended)).toEqual([expect.stringContaining('那个端口没有人听')])
    expect(ended.text).not.toContain('hunter2')
  })

  it('a DATABASE_URL whose password is wrong, or whose database is not there', async () => {
    const database = await openDatabase()
    try {
      const wrong = new URL(database.urlOf('postgres'))
      wrong.password = 'wrong'
      expect(reasons(await start({ DATABASE_URL: wrong.toString() }))).toEqual([expect.stringContaining('密码不对')])
      expect(reasons(await start({ DATABASE_URL: database.urlOf('nowhere') }))).toEqual([
        expect.stringContaining('没有这个库'),
      ])
    } finally {
      await database.stop()
    }
  })

  it('a port that somebody uses; the database it opened is closed again', async () => {
    const { server, port } = await listen()
    try {
      const ended = await start({ YIMEN_PORT: String(port) })
      expect(ended.code).toBe(1)
      expect(reasons(ended)).toEqual([expect.stringContaining(`端口 ${port} 已经有程序在用`)])
      const database = await openDatabase()
      expect(database.wasRunning).toBe(false)
      await database.stop()
    } finally {
      server.close()
    }
  })

  it('a second start on the same data; the first one’s database goes on', async () => {
    const database = await openDatabase()
    const holder = new pg.Client({ connectionString: database.urlOf('postgres') })
    try {
      await holder.connect()
      await holder.query('SELECT pg_advisory_lock(7219000)')
      const ended = await start({})
      expect(ended.code).toBe(1)
      expect(reasons(ended)).toEqual([expect.stringContaining('已在运行')])
      expect((await holder.query('SELECT 1 AS alive')).rows).toEqual([{ alive: 1 }])
    } finally {
      await holder.end()
      await database.stop()
    }
  })
})

function openDatabase(): Promise<EmbeddedPostgres> {
  return openPostgres({ root: process.cwd(), home, throwAway: true })
}
