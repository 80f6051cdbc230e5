import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildParts, EVERYTHING, missingParts } from '../steps/build.mjs'

const STAGE_MS = 2_700_000

/** What has sources to be checked, in the order of the house. */
const ROOMS = ['server', 'shared', 'stand-in', 'prisma', 'mobile/src', 'station', 'office', 'web', 'test']

/** Every stage in order. A stage answers how many of its checks passed and failed; one that found nothing to check has failed. */
export function listStages(root, env) {
  const bin = (...path) => join(root, 'node_modules', ...path)
  const check = (name, script, ...args) => ({ name, run: () => runCheck({ root, name, args: [script, ...args], env }) })
  const vitest = (project) => ({ name: `vitest ${project}`, run: () => runVitest({ root, project, env }) })
  const rooms = ROOMS.filter((room) => existsSync(join(root, room)))
  return [
    check('tsc', bin('typescript', 'bin', 'tsc'), '-p', '.'),
    check('biome', bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'),
    check(
      'dependency-cruiser',
      bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...rooms,
    ),
    check('knip', bin('knip', 'bin', 'knip.js'), '--no-progress'),
    { name: 'build', run: () => runBuilds(root) },
    vitest('unit'),
    vitest('integration'),
    vitest('clients'),
    vitest('schedules'),
    vitest('setup'),
    vitest('e2e'),
  ]
}

async function runBuilds(root) {
  const missing = missingParts(root, EVERYTHING)
  for (const title of missing) console.log(`    没有源码可以构建：${title}`)
  const failed = []
  for (const name of EVERYTHING) {
    await buildParts(root, [name]).catch((error) => {
      console.log(error.message)
      failed.push(name)
    })
  }
  const bad = failed.length + missing.length
  return { passed: EVERYTHING.length - bad, failed: bad }
}

async function runCheck({ root, args, env }) {
  const { code, text } = await run({ root, args, env, quiet: true })
  if (code !== 0) console.log(text.trim().split('\n').slice(-60).join('\n'))
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runVitest({ root, project, env }) {
  const report = join(root, '.cache', `vitest-${project}.json`)
  mkdirSync(join(root, '.cache'), { recursive: true })
  rmSync(report, { force: true })
  const args = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project]
  const { code } = await run({ root, args, env: { ...env, YIMEN_TEST_JSON: report } })
  return countReport(report, code)
}

/** Counts of one vitest report, and the names of what failed. A file that could not be loaded and an error outside any test count as failures too. */
export function countReport(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, names: [] }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = numFailedTests + broken
  const silent = failed === 0 && (code !== 0 || numPassedTests === 0) ? 1 : 0
  return { passed: numPassedTests, failed: failed + silent, names: testResults.flatMap(namesOfFailures) }
}

/** File and name of what failed in a file of tests; the file alone when it could not be loaded. */
function namesOfFailures({ name, status, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [name] : []
  return failed.map((test) => `${name} > ${test.fullName}`)
}

/** Runs one program of the test set in its own process group, so that all it started can be ended with it. */
function run({ root, args, env, quiet = false }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      detached: true,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let text = ''
    const take = (chunk) => {
      text = (text + chunk).slice(-40_000)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    const end = () => endGroup(child.pid)
    process.once('exit', end)
    const timer = setTimeout(end, STAGE_MS)
    child.on('error', (error) => resolve({ code: 1, text: error.message }))
    child.on('close', (code) => {
      clearTimeout(timer)
      process.off('exit', end)
      endGroup(child.pid)
      resolve({ code: code ?? 1, text })
    })
  })
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** Remembers the times of the stages, for whoever wonders where the minutes went. */
export function writeTimes(root, times) {
  writeFileSync(join(root, '.cache', 'test-times.json'), JSON.stringify(times, null, 2))
}
