import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runProgram } from './progress.mjs'
import { Stop } from './stop.mjs'

/** Oldest Node that the packages run on (package.json says the same to npm). */
const OLDEST = [20, 19]

/** Stops with one line when this Node is too old to go on. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Stop(`Node 太旧了：现在是 ${version}，要 ${OLDEST.join('.')} 以上。请从 https://nodejs.org 装新的再来。`)
  }
}

/** True when node_modules is not what package-lock.json says. */
export function needsInstall(root) {
  const stamp = join(root, 'node_modules', '.yimen-stamp')
  if (!existsSync(join(root, 'node_modules'))) return true
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') !== lockHash(root)
  // Installed by hand with npm: npm's own note of what it placed is newer than the wish.
  return !existsSync(join(root, 'node_modules', '.package-lock.json'))
}

/**
 * Installs what package-lock.json says, without running anybody's scripts. Not `npm ci`: that one stops when an optional package
 * for another machine is in no registry near here and therefore not in the lock; `--no-save` leaves both files as they are.
 */
export async function installPackages(root) {
  const npm = npmProgram()
  try {
    await runProgram(root, 'npm-install', {
      ...npm,
      args: [...npm.args, 'install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'],
    })
  } catch (error) {
    throw new Stop(`没装好依赖，要能连上 npm 的仓库。也可以自己运行：npm install --ignore-scripts\n${error.message}`)
  }
  stampInstall(root)
}

function stampInstall(root) {
  writeFileSync(join(root, 'node_modules', '.yimen-stamp'), lockHash(root))
}

function npmProgram() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return { command: process.execPath, args: [script] }
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return existsSync(beside) ? { command: process.execPath, args: [beside] } : { command: 'npm', args: [] }
}

function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * Generates the Prisma client when the schema changed. Prisma's program wants to download an engine before every command; for
 * generating it needs none, so it is handed a stub: always /bin/false, never one that pretends to succeed.
 */
export async function generateClient(root) {
  const folder = join(root, 'prisma', 'schema')
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  const wanted = hash.digest('hex')
  const stamp = join(root, '.cache', 'prisma.stamp')
  const output = join(root, 'server', 'platform', 'db', 'generated', 'client.ts')
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return '没有变化'
  const stub = process.platform === 'win32' ? process.execPath : '/bin/false'
  await runProgram(root, 'prisma-generate', {
    command: process.execPath,
    args: [join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'],
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? stub,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(stamp, wanted)
  return ''
}
