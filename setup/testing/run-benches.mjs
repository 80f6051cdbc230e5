import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { buildParts, EVERYTHING } from '../steps/build.mjs'
import { generateClient, installPackages, needsInstall } from '../steps/packages.mjs'
import { runProgram, step } from '../steps/progress.mjs'
import { findOrInstallChromium } from './chromium.mjs'

/** One bench at the most; a hung one must not hold the rest up. What first stores a million cases takes longer. */
const BENCH_MS = 600_000
const LONG_BENCHES = { 'case/stored': 7_200_000 }
const BEGIN = '<!-- figures: written by npm run bench -->'
const END = '<!-- end of figures -->'

/**
 * Sets up, runs the benches of bench/ (all, or those named: `weight`, `sync/text`, or `sync` for all of the folder), prints a table and writes it into docs/performance.md when all ran.
 * A bench prints one JSON line a figure: `{ metric, ours, peer, limit, unit, goal, holds }`; of one that does not finish what it printed stays, with a line
 * that says so. Exit code 1 when a goal is not reached.
 */
export async function runBenches(root, wanted) {
  if (needsInstall(root)) await step('安装依赖', () => installPackages(root))
  // Whom the station is measured against: packages of the benches alone, with a lock of their own.
  const peers = join(root, 'bench')
  if (needsInstall(peers)) await step('安装对照用的库', () => installPackages(peers))
  await step('生成', () => generateClient(root))
  let chromium
  await step('浏览器', async () => {
    chromium = await findOrInstallChromium(root)
    return chromium
  })
  await step('构建', async () => (await buildParts(root, EVERYTHING)).join('、') || '没有变化')
  const all = ['', 'sync/', 'case/'].flatMap((folder) => listBenches(root, folder))
  const asked = (name) => wanted.some((one) => one === name || one === name.split('/')[0])
  const names = wanted.length > 0 ? all.filter(asked) : all
  const rows = []
  for (const name of names) {
    await step(name, async () => {
      rows.push(...(await runBench(root, name, chromium)))
    })
  }
  const table = tableOf(rows)
  console.log(`\n${table}\n`)
  if (wanted.length === 0) {
    writeFigures(join(root, 'docs', 'performance.md'), table)
    await runProgram(root, 'format', {
      command: process.execPath,
      args: [join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'format', '--write', 'docs/performance.md'],
    })
  }
  return rows.length > 0 && rows.every((row) => row.holds) ? 0 : 1
}

/** Names of the benches in a folder of bench/, as they are asked for: `weight`, `sync/text`. */
function listBenches(root, folder) {
  return readdirSync(join(root, 'bench', folder))
    .filter((name) => name.endsWith('.bench.ts'))
    .map((name) => `${folder}${name.slice(0, -'.bench.ts'.length)}`)
    .sort()
}

function runBench(root, name, chromium) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', join('bench', `${name}.bench.ts`)], {
      cwd: root,
      env: { ...process.env, CHROMIUM_PATH: chromium, TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), LONG_BENCHES[name] ?? BENCH_MS)
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      const rows = text
        .split('\n')
        .filter((line) => line.startsWith('{') && line.endsWith('}'))
        .map((line) => JSON.parse(line))
      if (code !== 0) rows.push(unfinished(name, code))
      resolve(rows)
    })
  })
}

function unfinished(name, code) {
  const why = code === null ? 'was not done in its time' : 'failed'
  return { metric: `${name}: ${why}`, ours: '–', unit: '', goal: 'finish', holds: false }
}

function tableOf(rows) {
  const cell = (value) => (value === null || value === undefined ? '–' : String(value))
  return [
    '| figure | ours | peer | limit or floor | unit | goal | reached |',
    '| --- | ---: | ---: | ---: | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${row.metric} | ${cell(row.ours)} | ${cell(row.peer)} | ${cell(row.limit)} | ${row.unit} | ${row.goal} | ${row.holds ? 'yes' : '**no**'} |`,
    ),
  ].join('\n')
}

/** Replaces the table between the two marks; the words around it are written by hand. */
function writeFigures(file, table) {
  const text = readFileSync(file, 'utf8')
  const [head, rest] = text.split(BEGIN)
  const tail = rest?.split(END)[1]
  if (head === undefined || tail === undefined) throw new Error(`${file} 里没有放数字的两个记号`)
  const where = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0].toFixed(1)}.`
  writeFileSync(file, `${head}${BEGIN}\n\n${where}\n\n${table}\n\n${END}${tail}`)
}
