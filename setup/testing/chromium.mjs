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

/** What this machine lets us do: where programs are looked for, and the line that installs one; null where we may not. */
const HERE = {
  env: process.env,
  places: PLACES,
  install: isRoot() && existsSync('/usr/bin/apt-get') ? INSTALL : null,
}

/** The browser of the end-to-end tests: CHROMIUM_PATH, one that is installed, or one that is installed now (Debian, as root). */
export async function findOrInstallChromium(root, here = HERE) {
  const found = findChromium(here)
  if (found && hasChineseFont()) return found
  if (here.install !== null) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runProgram(root, 'install-chromium', { command: 'sh', args: ['-c', here.install], env }).catch((error) => {
      throw new Stop(`没装上 Chromium。请自己运行：${here.install}\n${error.message}`)
    })
    const installed = findChromium(here)
    if (installed) return installed
  }
  if (found) return found
  throw new Stop(
    `没有找到 Chromium，浏览器测试没法跑。请运行：${isRoot() ? INSTALL : `sudo sh -c "${INSTALL}"`}，或用 CHROMIUM_PATH 指给我们。`,
  )
}

/** The browser that is installed here, or null. */
export function findChromium({ env, places } = HERE) {
  const wished = env.CHROMIUM_PATH
  if (wished) {
    if (canRun(wished)) return wished
    throw new Stop(`CHROMIUM_PATH 指的 ${wished} 运行不了。`)
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(canRun) ?? null
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
