import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, isAlive } from '../../setup/steps/processes.mjs'
import { makeOwnClone } from '../support/own-clone'
import { startCommand } from '../support/start-command'

let clone: string
let remove: () => Promise<void>

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
  const own = await makeOwnClone()
  clone = own.folder
  remove = own.remove
  if (user === null) return
  await chmod(clone, 0o700)
  const owner = `${user.uid}:${user.gid}`
  const modules = join(clone, 'node_modules')
  execFileSync('find', [clone, '-path', modules, '-prune', '-o', '-exec', 'chown', '-h', owner, '{}', '+'])
  // The packages' files are shared with the real clone: only the folders are the user's own.
  execFileSync('find', [modules, '-type', 'd', '-exec', 'chown', owner, '{}', '+'])
})
afterAll(() => remove())

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
