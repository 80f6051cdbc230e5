import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode } from './steps/packages.mjs'
import { runCommand, Stop } from './steps/stop.mjs'

/** npm run screens: the end-to-end stories once more, with a picture of each main screen left in docs/screens. */
await runCommand(async () => {
  checkNode()
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { findOrInstallChromium } = await import('./testing/chromium.mjs')
  const { buildParts, EVERYTHING } = await import('./steps/build.mjs')
  const { generateClient, installPackages, needsInstall } = await import('./steps/packages.mjs')
  if (needsInstall(root)) await installPackages(root)
  await generateClient(root)
  await buildParts(root, EVERYTHING)
  const folder = join(root, 'docs', 'screens')
  mkdirSync(folder, { recursive: true })
  const env = { ...process.env, YIMEN_SCREENS: folder, CHROMIUM_PATH: await findOrInstallChromium(root), TZ: 'UTC' }
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const code = await new Promise((resolve) => {
    spawn(process.execPath, [vitest, 'run', '--project', 'e2e', ...process.argv.slice(2)], {
      cwd: root,
      env,
      stdio: 'inherit',
    }).on('close', resolve)
  })
  if (code !== 0) throw new Stop('有故事没走完，图可能不全。')
})
