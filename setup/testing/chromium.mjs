import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isRoot } from '../steps/data-home.mjs'
import { runProgram } from '../steps/progress.mjs'
import { Stop } from '../steps/stop.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk'

/** The browser of the end-to-end tests: CHROMIUM_PATH, one that is installed, or one that is installed now (Debian, as root). */
export async function findOrInstallChromium(root) {
  const found = findChromium()
  if (found && hasChineseFont()) return found
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runProgram(root, 'install-chromium', { command: 'sh', args: ['-c', INSTALL], env }).catch((error) => {
      throw new Stop(`没装上 Chromium。请自己运行：${INSTALL}\n${error.message}`)
    })
    const installed = findChromium()
    if (installed) return installed
  }
  if (found) return found
  throw new Stop(
    `没有找到 Chromium，浏览器测试没法跑。请运行：${isRoot() ? '' : 'sudo sh -c "'}${INSTALL}${isRoot() ? '' : '"'}，或用 CHROMIUM_PATH 指给我们。`,
  )
}

export function findChromium() {
  const wished = process.env.CHROMIUM_PATH
  if (wished) {
    if (canRun(wished)) return wished
    throw new Stop(`CHROMIUM_PATH 指的 ${wished} 运行不了。`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(canRun) ?? null
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Without one, every Chinese sign is an empty box on the pictures. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return true
  }
}
