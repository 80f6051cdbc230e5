import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, isAlive } from '../../setup/steps/processes.mjs'
import { startCommand } from '../support/start-command'

/** What a clone does not have, and what is linked because it is large. */
const NOT_COPIED = new Set(['.git', '.data', 'node_modules', 'docs'])

let clone: string

/** As root the command runs as `nobody`; an ordinary user has only itself. Both are ordinary users in a clone that is their own. */
const user = process.getuid?.() === 0 ? nobody() : null

function nobody(): { uid: number; gid: number } {
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .match(/^nobody:.*$/m)?.[0]
      .split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'yimen-own-'))
  for (const name of readdirSync('.').filter((one) => !NOT_COPIED.has(one))) {
    await cp(name, join(clone, name), { recursive: true, verbatimSymlinks: true })
  }
  linkModules()
  if (user === null) return
  await chmod(clone, 0o700)
  const owner = `${user.uid}:${user.gid}`
  execFileSync('find', [
    clone,
    '-path',
    join(clone, 'node_modules'),
    '-prune',
    '-o',
    '-exec',
    'chown',
    '-h',
    owner,
    '{}',
    '+',
  ])
  // The packages' files are shared with the real clone: only the folders are the user's own.
  execFileSync('find', [join(clone, 'node_modules'), '-type', 'd', '-exec', 'chown', owner, '{}', '+'])
})
afterAll(() => rm(clone, { recursive: true, force: true }))

/** Hard links where both lie on one disk, copies where they do not. */
function linkModules(): void {
  const oneDisk = statSync('node_modules').dev === statSync(clone).dev
  execFileSync('cp', [oneDisk ? '-al' : '-a', 'node_modules', clone])
}

describe('npm start of an ordinary user', () => {
  it('keeps everything in the clone, runs the database as that user and ends all of it', async () => {
    const port = String(await freePort())
    const started = startCommand({ YIMEN_PORT: port, HOME: clone, YIMEN_DATA: '' }, { cwd: clone, user })
    await started.ready
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).ok).toBe(true)
    const postmaster = Number(readFileSync(join(clone, '.data', 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
    expect(statSync(join(clone, '.data', 'pg')).uid).toBe(user?.uid ?? process.getuid?.())
    expect(statSync(join(clone, '.data', 'county.key')).mode & 0o777).toBe(0o600)
    expect(existsSync(join(clone, '.data', 'pg-password'))).toBe(true)
    started.child.kill('SIGINT')
    expect(await started.ended).toBe(0)
    expect(isAlive(postmaster)).toBe(false)
  }, 600_000)

  it('is refused in one line where that user may not write', async () => {
    const locked = await mkdtemp(join(tmpdir(), 'yimen-locked-'))
    await chmod(locked, 0o500)
    const started = startCommand(
      { YIMEN_PORT: String(await freePort()), HOME: clone, YIMEN_DATA: join(locked, 'data') },
      { cwd: clone, user },
    )
    expect(await started.ended).toBe(1)
    expect(started.said()).toContain(`数据文件夹 ${join(locked, 'data')} 用不了（没有写的权限）`)
    await rm(locked, { recursive: true })
  })
})
