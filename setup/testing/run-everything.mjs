import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateClient, installPackages, needsInstall } from '../steps/packages.mjs'
import { isAlive } from '../steps/processes.mjs'
import { step } from '../steps/progress.mjs'
import { findOrInstallChromium } from './chromium.mjs'
import { listStages, writeTimes } from './stages.mjs'

/** Sets up, runs every stage even when an earlier one failed, and answers the exit code. No process and no data stay behind. */
export async function runEverything(root) {
  const home = mkdtempSync(join(tmpdir(), 'yimen-tests-'))
  chmodSync(home, 0o755)
  const leave = () => {
    endDatabases(home)
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', leave)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
  if (needsInstall(root)) await step('安装依赖', () => installPackages(root))
  await step('生成', () => generateClient(root))
  let chromium
  await step('浏览器', async () => {
    chromium = await findOrInstallChromium(root)
    return chromium
  })
  return runStages(root, listStages(root, testEnvironment(home, chromium)))
}

async function runStages(root, stages) {
  const total = { passed: 0, failed: 0 }
  const times = {}
  const failures = []
  for (const stage of stages) {
    const began = Date.now()
    console.log(`\n── ${stage.name}`)
    const { passed, failed, names = [] } = await stage.run()
    if (failed > 0)
      failures.push(
        ...(names.length > 0 ? names : ['']).map((name) => `${stage.name}  ${name.replace(`${root}/`, '')}`),
      )
    total.passed += passed
    total.failed += failed
    times[stage.name] = { seconds: Math.round((Date.now() - began) / 1000), passed, failed }
    console.log(`── ${stage.name}: ${passed} passed, ${failed} failed, ${times[stage.name].seconds} s`)
  }
  writeTimes(root, times)
  console.log(
    `\n${Object.entries(times)
      .map(([name, one]) => `${String(one.seconds).padStart(5)} s  ${name}`)
      .join('\n')}\n`,
  )
  // Said again at the end, where it is found: whoever reads a long log, or only its end, sees what failed.
  if (failures.length > 0) console.log(`没有通过：\n${failures.map((line) => `  ${line}`).join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

/** Nothing of the person's own settings reaches a test, and every temporary folder of a test lies in ours. */
function testEnvironment(home, chromium) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(YIMEN_|DATABASE_URL|WECHAT_|SMS_|PROVINCE_|NODE_ENV)/.test(name),
  )
  return { ...Object.fromEntries(kept), TMPDIR: home, CHROMIUM_PATH: chromium, CI: '1', TZ: 'UTC' }
}

/** Ends whatever database a killed test left in our folder. */
function endDatabases(home) {
  for (const file of findPidFiles(home)) {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    if (Number.isInteger(pid) && pid > 1 && isAlive(pid)) process.kill(pid, 'SIGQUIT')
  }
}

function findPidFiles(folder, depth = 0) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name === 'postmaster.pid') return [path]
    return depth < 3 && statSync(path, { throwIfNoEntry: false })?.isDirectory() ? findPidFiles(path, depth + 1) : []
  })
}
