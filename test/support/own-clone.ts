import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a clone does not have, and what is linked because it is large. */
const NOT_COPIED = new Set(['.git', '.data', 'node_modules', 'docs'])

/** A copy of the clone as it stands, built and installed, in which a test may write. */
export async function makeOwnClone(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'yimen-own-'))
  for (const name of readdirSync('.').filter((one) => !NOT_COPIED.has(one))) {
    await cp(name, join(folder, name), { recursive: true, verbatimSymlinks: true })
  }
  // Hard links where both lie on one disk, copies where they do not.
  const oneDisk = statSync('node_modules').dev === statSync(folder).dev
  execFileSync('cp', [oneDisk ? '-al' : '-a', 'node_modules', folder])
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
