import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Stop } from './stop.mjs'

/** Everything that is kept between starts lies in one folder. As root it is outside the clone: PostgreSQL refuses to run as root, and another user cannot reach into a root-owned home. */
export function openDataHome(root) {
  const home = process.env.YIMEN_DATA || (isRoot() ? join('/var/lib/yimen', shortHash(root)) : join(root, '.data'))
  try {
    makeFolder(resolve(home))
    accessSync(home, constants.W_OK | constants.X_OK)
  } catch (error) {
    const why = REASONS[error.code] ?? error.code ?? error.message
    throw new Stop(`数据文件夹 ${home} 用不了（${why}）。没有启动。请用 YIMEN_DATA 换一个能写的文件夹。`)
  }
  return home
}

const REASONS = {
  EACCES: '没有写的权限',
  EPERM: '没有写的权限',
  EROFS: '那里只能读',
  ENOTDIR: '那是个文件，不是文件夹',
  ENOENT: '那里建不了文件夹',
  ENOSPC: '磁盘满了',
}

/** Folder by folder from the top: mkdir's own `recursive` never ends where the system takes no folders, as below /proc. */
function makeFolder(folder) {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(folder), { code: 'ENOTDIR' })
    return
  }
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o755 })
}

export function isRoot() {
  return process.platform !== 'win32' && process.getuid() === 0
}

/** A secret that is made once and kept in a file that only its owner may read. */
export function keepSecret(file, make) {
  if (!existsSync(file)) {
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

export const randomText = () => randomBytes(24).toString('base64url')
export const randomKey = () => randomBytes(32).toString('base64')

export function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** The ordinary user that PostgreSQL runs as when we are root: `postgres` when the machine has it, else one made now. */
export function databaseUser() {
  if (!isRoot()) return null
  const known = readUser('postgres')
  if (known) return known
  execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--user-group', 'postgres'])
  return readUser('postgres')
}

function readUser(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  if (!line) return null
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}
