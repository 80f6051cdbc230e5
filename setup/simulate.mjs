import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, generateClient, installPackages, needsInstall } from './steps/packages.mjs'
import { step } from './steps/progress.mjs'
import { runCommand } from './steps/stop.mjs'

/** npm run simulate -- --cases N [--seed S] [--workers W] [--year Y]: a hall's year by the real procedures, and the check of every case (bench/simulator). */
await runCommand(async () => {
  checkNode()
  const root = fileURLToPath(new URL('..', import.meta.url))
  if (needsInstall(root)) await step('安装依赖', () => installPackages(root))
  await step('生成', () => generateClient(root))
  const args = ['--import', 'tsx', join('bench', 'simulator', 'main.ts'), ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC' },
  })
  process.exitCode = status ?? 1
})
