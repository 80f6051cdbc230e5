import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, needsInstall } from './steps/packages.mjs'

/** npm run doctor: looks at everything that the other commands need and says of each whether it is there, and what to do if not. */
const root = fileURLToPath(new URL('..', import.meta.url))
const MIN_FREE_GB = 3

const CHECKS = [
  ['Node', () => nodeVersion()],
  ['npm', () => execFileSync('npm', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).trim()],
  ['依赖', () => (needsInstall(root) ? fail('还没装，npm start 会装') : '装好了')],
  ['自带的 PostgreSQL', async () => (await import('./steps/embedded-postgres.mjs')).placeBinaries(root)],
  ['数据文件夹', async () => (await import('./steps/data-home.mjs')).openDataHome(root)],
  ['空余空间', () => freeSpace()],
  [
    '端口',
    async () => {
      const port = process.env.YIMEN_PORT || '3000'
      await (await import('./steps/instance.mjs')).checkPort(port, process.env.YIMEN_HOST ?? '127.0.0.1')
      return `${port} 空着`
    },
  ],
  [
    'DATABASE_URL',
    async () =>
      (await import('./steps/database-url.mjs')).databaseUrlOf(process.env) === null ? '没给，用自带的' : '给了，用它',
  ],
  [
    'Chromium',
    async () =>
      (await import('./testing/chromium.mjs')).findChromium() ??
      fail('没有，npm test 会装，或用 CHROMIUM_PATH 指给我们'),
  ],
  ['openssl（--lan 才用）', () => execFileSync('openssl', ['version'], { encoding: 'utf8' }).trim()],
  [
    '数据库变更',
    async () =>
      (await (await import('./steps/schema-diff.mjs')).diffSchema(root)) === null
        ? '和 prisma/schema 一致'
        : fail('和 prisma/schema 不一致，看 npm run db:diff'),
  ],
  [
    '版本',
    () =>
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version +
      (existsSync(join(root, '.git')) ? '（git）' : ''),
  ],
]

function nodeVersion() {
  checkNode()
  return process.versions.node
}

function fail(reason) {
  throw new Error(reason)
}

function freeSpace() {
  const { bavail, bsize } = statfsSync(root)
  const gigabytes = (bavail * bsize) / 1024 ** 3
  return gigabytes < MIN_FREE_GB
    ? fail(`只剩 ${gigabytes.toFixed(1)} GB，要 ${MIN_FREE_GB} GB`)
    : `${gigabytes.toFixed(1)} GB`
}

let bad = 0
for (const [title, check] of CHECKS) {
  try {
    console.log(`✓ ${title}：${await check()}`)
  } catch (error) {
    bad += 1
    console.log(`✗ ${title}：${error.code === 'ENOENT' ? '没有装' : error.message.split('\n')[0]}`)
  }
}
console.log(bad === 0 ? '\n都好。' : `\n有 ${bad} 处要看一下。`)
process.exit(bad === 0 ? 0 : 1)
