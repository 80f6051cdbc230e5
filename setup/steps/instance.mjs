import { createServer } from 'node:net'
import { databaseUrlOf } from './database-url.mjs'
import { openPostgres } from './embedded-postgres.mjs'
import { Stop } from './stop.mjs'

/** Whoever serves from an embedded database holds this advisory lock for as long as it lives. */
const INSTANCE_LOCK = 7_219_000
const DATABASE = 'yimen'
const OLDEST_POSTGRES = 15

/**
 * Opens the database of this start: the one of DATABASE_URL or DATABASE_URL_FILE, else the embedded one, locked for us alone. `close` ends what we
 * may end: our own session always, the embedded server only because we hold its lock.
 */
export async function openInstance({ root, home, databaseUrl = databaseUrlOf(process.env) }) {
  if (databaseUrl) {
    await checkDatabase(databaseUrl)
    return { url: databaseUrl, embedded: false, close: async () => undefined }
  }
  const server = await openPostgres({ root, home })
  let lock
  try {
    lock = await takeLock(server.urlOf('postgres'))
  } catch (error) {
    if (!server.wasRunning) await server.stop()
    throw error
  }
  return {
    url: server.urlOf(DATABASE),
    embedded: true,
    recovered: server.wasRunning,
    close: async () => {
      await lock.end()
      await server.stop()
    },
  }
}

async function takeLock(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, application_name: 'yimen-instance' })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [INSTANCE_LOCK])
  if (!rows[0].mine) {
    await client.end()
    throw new Stop('已在运行：这份数据已经有一个在跑了，没有再启动。先停那一个，或用 YIMEN_DATA 另放一份数据。')
  }
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  return client
}

async function checkDatabase(url) {
  if (!/^postgres(ql)?:\/\/[^\s/]+\/[^\s/?]+/.test(url)) {
    throw new Stop('DATABASE_URL 写得不对，要像 postgresql://用户:密码@127.0.0.1:5432/库名。没有启动。')
  }
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('SHOW server_version_num')
    const version = Math.floor(Number(rows[0].server_version_num) / 10_000)
    if (version < OLDEST_POSTGRES)
      throw new Stop(`DATABASE_URL 那边是 PostgreSQL ${version}，要 ${OLDEST_POSTGRES} 以上。没有启动。`)
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(`DATABASE_URL 的数据库连不上（${reasonOf(error)}）。请看地址、端口、用户和密码对不对。没有启动。`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const REASONS = {
  ECONNREFUSED: '那个端口没有人听',
  ENOTFOUND: '找不到那台机器',
  EAI_AGAIN: '找不到那台机器',
  ETIMEDOUT: '等了 5 秒没有回音',
  '28P01': '密码不对',
  28000: '不让这个用户进',
  '3D000': '没有这个库',
}

function reasonOf(error) {
  const code = error.code ?? error.errors?.[0]?.code
  return REASONS[code] ?? (/timeout/i.test(error.message ?? '') ? REASONS.ETIMEDOUT : (code ?? '原因不明'))
}

/** Stops when somebody already listens on the port. */
export function checkPort(port, host) {
  if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65_535) {
    return Promise.reject(new Stop(`YIMEN_PORT 要是 0 到 65535 的数，现在是“${port}”。没有启动。`))
  }
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error) => {
      const other = `换一个：YIMEN_PORT=${Number(port) + 1} npm start`
      if (error.code === 'EADDRINUSE') reject(new Stop(`端口 ${port} 已经有程序在用，没有启动。${other}`))
      else if (error.code === 'EACCES') reject(new Stop(`端口 ${port} 要管理员才能用，没有启动。${other}`))
      else reject(new Stop(`YIMEN_HOST 的“${host}”不是这台机器的地址（${error.code}）。没有启动。`))
    })
    probe.listen(Number(port), host, () => probe.close(() => resolve()))
  })
}
