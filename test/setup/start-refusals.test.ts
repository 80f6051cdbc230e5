import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, openPostgres } from '../../setup/steps/embedded-postgres.mjs'
import { freePort } from '../../setup/steps/processes.mjs'
import { startCommand } from '../support/start-command'

type Ended = { readonly code: number | null; readonly text: string }

let home: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'yimen-start-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

/** Starts the real command and waits for its end. */
async function start(env: Record<string, string>, nodeArgs: readonly string[] = []): Promise<Ended> {
  const started = startCommand({ YIMEN_DATA: home, ...env }, { nodeArgs })
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

  it('a DATABASE_URL_FILE is honoured and never replaced by the embedded database: what it names, or that it cannot be read', async () => {
    const nowhere = await start({ DATABASE_URL_FILE: join(home, 'no-such-file') })
    expect(nowhere.code).toBe(1)
    expect(reasons(nowhere)).toEqual([expect.stringContaining('读不出来（ENOENT）')])
    const { server, port } = await listen()
    await new Promise((resolve) => server.close(resolve))
    const file = join(home, 'database-url')
    await writeFile(file, `postgresql://a:hunter2@127.0.0.1:${port}/x\n`)
    const ended = await start({ DATABASE_URL_FILE: file })
    expect(ended.code).toBe(1)
    expect(reasons(ended)).toEqual([expect.stringContaining('那个端口没有人听')])
    expect(ended.text).not.toContain('hunter2')
    await writeFile(file, '\n')
    expect(reasons(await start({ DATABASE_URL_FILE: file }))).toEqual([expect.stringContaining('是空的')])
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

  it('a DATABASE_URL of a PostgreSQL that is too old', async () => {
    const old = await pretendPostgres('140012')
    try {
      const ended = await start({ DATABASE_URL: `postgresql://a:b@127.0.0.1:${old.port}/yimen` })
      expect(ended.code).toBe(1)
      expect(reasons(ended)).toEqual([expect.stringContaining('那边是 PostgreSQL 14，要 15 以上')])
    } finally {
      await old.close()
    }
  })

  it('a data folder that cannot be, or that is a file', async () => {
    const nowhere = await start({ YIMEN_DATA: '/proc/yimen' })
    expect(nowhere.code).toBe(1)
    expect(reasons(nowhere)).toEqual([expect.stringContaining('数据文件夹 /proc/yimen 用不了')])
    const file = join(home, 'a-file')
    await writeFile(file, 'kept')
    const ended = await start({ YIMEN_DATA: file })
    expect(reasons(ended)).toEqual([expect.stringContaining('那是个文件，不是文件夹')])
    expect(await readFile(file, 'utf8')).toBe('kept')
  })

  it('an address that is not of this machine', async () => {
    const ended = await start({ YIMEN_HOST: '192.0.2.1', YIMEN_PORT: String(await freePort()) })
    expect(ended.code).toBe(1)
    expect(reasons(ended)).toEqual([expect.stringContaining('YIMEN_HOST 的“192.0.2.1”不是这台机器的地址')])
  })

  it('settings full of nonsense: every one in a table, none of them shown that is secret', async () => {
    const ended = await start({
      YIMEN_PORT: String(await freePort()),
      YIMEN_COUNTY_KEY: 'hunter2',
      YIMEN_PUBLIC_URL: 'ftp://x',
      YIMEN_LOG: 'loud',
      YIMEN_DEMO_NOW: 'yesterday',
      YIMEN_TLS_CERT: '/nowhere/cert.pem',
      YIMEN_TLS_KEY: '/nowhere/key.pem',
      SMS_URL: 'http://127.0.0.1:1',
    })
    expect(ended.code).toBe(1)
    expect(reasons(ended)).toEqual(['✗ 有 8 项设置不对，没有启动：'])
    for (const name of [
      'YIMEN_COUNTY_KEY',
      'YIMEN_PUBLIC_URL',
      'YIMEN_LOG',
      'YIMEN_DEMO_NOW',
      'YIMEN_TLS_CERT',
      'SMS_KEY',
    ])
      expect(ended.text).toContain(`  ${name}\n    不对：`)
    expect(ended.text).not.toContain('hunter2')
    expect(ended.text).not.toMatch(/^ +at .+:\d+/m)
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

/** Answers like a PostgreSQL of another version, as far as a start asks: who may in, and which version it is. */
async function pretendPostgres(version: string): Promise<{ port: number; close: () => Promise<void> }> {
  const { server, port } = await listen()
  const message = (type: string, body: Buffer) => {
    const head = Buffer.alloc(5)
    head.write(type)
    head.writeInt32BE(body.length + 4, 1)
    return Buffer.concat([head, body])
  }
  const ready = message('Z', Buffer.from('I'))
  const name = Buffer.from('server_version_num\0')
  const column = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0])
  const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), Buffer.from(version)])
  server.on('connection', (socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]))
      socket.once('data', () => {
        const answer = [message('T', Buffer.concat([Buffer.from([0, 1]), name, column])), message('D', row)]
        socket.write(Buffer.concat([...answer, message('C', Buffer.from('SHOW\0')), ready]))
      })
    })
  })
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function openDatabase(): Promise<EmbeddedPostgres> {
  return openPostgres({ root: process.cwd(), home, throwAway: true })
}
