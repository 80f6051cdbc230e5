import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What is left out of a part's sources: what a build itself writes. */
const NOT_SOURCE = new Set(['dist', 'node_modules', '.swc', '.cache', 'generated', 'migrations'])

/** Everything that decides what a build of a part makes, as one text: its sources, the locked packages, and the settings that it writes into its output. */
export function buildStamp(root, { from, settings = [] }, env = process.env) {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'tsconfig.json']) hash.update(readFileSync(join(root, file)))
  for (const folder of from) addToHash(hash, root, folder)
  for (const name of settings) hash.update(`${name}=${env[name] ?? ''}\n`)
  return hash.digest('hex')
}

function addToHash(hash, root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if (statSync(full).isFile()) {
    hash.update(path).update(readFileSync(full))
    return
  }
  for (const name of readdirSync(full).sort()) {
    if (!NOT_SOURCE.has(name)) addToHash(hash, root, `${path}/${name}`)
  }
}
