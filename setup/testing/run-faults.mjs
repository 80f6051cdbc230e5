import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildParts, EVERYTHING } from '../steps/build.mjs'
import { generateClient, installPackages, needsInstall } from '../steps/packages.mjs'
import { step } from '../steps/progress.mjs'

const TITLE = '# Faults'
const WORDS =
  'Written by `npm run test:faults`, which runs everything in test/fault and test/server/modules/case/proof at its whole size, or at the size that the environment names (each line says its own). Each suite adds its line through ' +
  'test/support/fault-report.ts. A failure prints its seed and path; `YIMEN_FAULT_SEED` and `YIMEN_FAULT_PATH` play it again.'

/** Where tests that hurt something lie: beside the fault tests the proofs of the case acts, which need PostgreSQL alone. */
const EVERYWHERE = ['test/fault', 'test/server/modules/case/proof']

/**
 * Sets up, runs the fault tests (all, or the files named) at their whole size, and writes docs/faults.md: anew when all of them ran, else the lines of
 * what was run.
 */
export async function runFaults(root, wanted) {
  if (needsInstall(root)) await step('安装依赖', () => installPackages(root))
  await step('生成', () => generateClient(root))
  await step('构建', async () => (await buildParts(root, EVERYTHING)).join('、') || '没有变化')
  const home = mkdtempSync(join(tmpdir(), 'yimen-faults-'))
  const report = join(home, 'runs.jsonl')
  try {
    const code = await runVitest(root, wanted.length > 0 ? wanted : EVERYWHERE, report)
    const rows = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n').map(parsed) : []
    const lines = rows.map(lineOf)
    console.log(`\n${[...HEAD, ...lines].join('\n')}\n`)
    writeReport(join(root, 'docs', 'faults.md'), lines, wanted.length === 0)
    return code
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const parsed = (line) => JSON.parse(line)

function runVitest(root, files, report) {
  return new Promise((resolve, reject) => {
    const args = [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--project',
      'clients',
      '--project',
      'schedules',
      '--project',
      'integration',
      ...files,
    ]
    const env = { YIMEN_FAULTS: 'full', ...process.env, YIMEN_FAULT_REPORT: report, TZ: 'UTC' }
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

const HEAD = ['| id | what | size | seed | result | seconds |', '| --- | --- | --- | ---: | --- | ---: |']

function lineOf(row) {
  return `| ${row.id} | ${row.what} | ${row.size} | ${row.seed ?? '–'} | ${row.ok ? 'holds' : '**broken**'} | ${Math.round(row.seconds)} |`
}

/** What a line is about, whatever its size, seed and result: `| id | what |`. */
const aboutOf = (line) =>
  line
    .split('|')
    .slice(1, 3)
    .map((cell) => cell.trim())
    .join(' | ')

function writeReport(file, lines, isAll) {
  const before =
    isAll || !existsSync(file)
      ? []
      : readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line.startsWith('|'))
  const fresh = new Set(lines.map(aboutOf))
  const kept = before.slice(HEAD.length).filter((line) => !fresh.has(aboutOf(line)))
  const where = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}.`
  const table = [...HEAD, ...[...kept, ...lines].sort()].join('\n')
  writeFileSync(file, `${TITLE}\n\n${WORDS}\n\n${where}\n\n${table}\n`)
}
