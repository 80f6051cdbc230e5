import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that is kept between starts lies in one folder. As root it is outside the clone: PostgreSQL refuses to run as root, and another user cannot reach into a root-owned home. */
export function openDataHome(root) {
  const home = process.env.YIMEN_DATA || (isRoot() ? join('/var/lib/yimen', shortHash(root)) : join(root, '.data'))
  mkdirSync(home, { recursive: true, mode: 0o755 })
  return home
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
