import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launch } from './browser'
import { startBenchCounty } from './county'
import { report, rounded } from './figure'

/** 包有多重 — what a first visit loads of each client, the station's precache, and the mini-program's main package. */
const KB = 1024

function folderBytes(folder: string, skip: readonly string[] = []): number {
  return readdirSync(folder).reduce((sum, name) => {
    const path = join(folder, name)
    if (skip.includes(name) || name.endsWith('.map')) return sum
    return sum + (statSync(path).isDirectory() ? folderBytes(path) : statSync(path).size)
  }, 0)
}

/** Gzipped bytes of all scripts that the page really asked for until it was still. */
async function firstLoadKb(url: string): Promise<number> {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const scripts: Promise<number>[] = []
    page.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
      scripts.push(response.body().then((body) => gzipSync(body).length))
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    return (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0) / KB
  } finally {
    await browser.close()
  }
}

/** Sub-packages as app.json names them; everything else is the main package. */
function mainPackageBytes(folder: string): number {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as {
    readonly subPackages?: readonly { readonly root: string }[]
    readonly subpackages?: readonly { readonly root: string }[]
  }
  const roots = (app.subPackages ?? app.subpackages ?? []).map((one) => one.root.replace(/\/$/, ''))
  const inside = roots.reduce((sum, root) => sum + folderBytes(join(folder, root)), 0)
  return folderBytes(folder) - inside
}

function precacheBytes(folder: string): number {
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8')
  const files = new Set(
    [
      ...worker.matchAll(
        /["'](?:\/station\/|\.\/)?([\w./-]+\.(?:js|css|html|svg|png|woff2|webmanifest|json|wasm))["']/g,
      ),
    ].map((one) => one[1] ?? ''),
  )
  return [...files].reduce((sum, name) => {
    const path = join(folder, name.replace(/^\/station\//, ''))
    return sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  }, 0)
}

const county = await startBenchCounty()
try {
  const h5 = await firstLoadKb(`${county.url}/`)
  report({
    metric: 'H5 first load, scripts of entry and home, gzip',
    ours: rounded(h5, 1),
    limit: 150,
    unit: 'KB',
    goal: '≤ 150',
    holds: h5 <= 150,
  })
  const station = await firstLoadKb(`${county.url}/station/`)
  report({
    metric: 'station first load, scripts, gzip',
    ours: rounded(station, 1),
    limit: 350,
    unit: 'KB',
    goal: '≤ 350',
    holds: station <= 350,
  })
  const office = await firstLoadKb(`${county.url}/office/`)
  report({
    metric: 'office first load, scripts, gzip',
    ours: rounded(office, 1),
    limit: 450,
    unit: 'KB',
    goal: '≤ 450',
    holds: office <= 450,
  })
} finally {
  await county.stop()
}
const precache = precacheBytes('station/dist') / KB / KB
report({
  metric: 'station precache, on disk',
  ours: rounded(precache),
  limit: 2.5,
  unit: 'MB',
  goal: '≤ 2.5',
  holds: precache > 0 && precache <= 2.5,
})
const weapp = mainPackageBytes('mobile/dist/weapp') / KB / KB
report({
  metric: 'mini-program main package',
  ours: rounded(weapp),
  limit: 1.2,
  unit: 'MB',
  goal: '≤ 1.2',
  holds: weapp <= 1.2,
})
