import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:https'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../setup/steps/processes.mjs'
import { findChromium } from '../../setup/testing/chromium.mjs'
import { type Started, startCommand } from '../support/start-command'

/** A machine without any network has nothing to serve to, and the start must say so. */
const ADDRESSES = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .filter((one) => one.family === 'IPv4' && !one.internal)
  .map((one) => one.address)

let home: string
let port: number

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'yimen-lan-'))
  port = await freePort()
})
afterAll(() => rm(home, { recursive: true, force: true }))

const start = () => startCommand({ YIMEN_DATA: home, YIMEN_PORT: String(port) }, { args: ['--lan'] })
const kept = (name: string) => readFileSync(join(home, 'lan', name))

async function end(started: Started): Promise<void> {
  started.child.kill('SIGINT')
  expect(await started.ended).toBe(0)
}

/** Asks as a phone does that trusts our CA and nobody else's: names and dates are looked at. */
function ask(host: string, path: string, ca: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ host, port, path, ca, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    }).on('error', reject)
  })
}

describe('npm start -- --lan', () => {
  it('serves HTTPS under every address, with a CA to take along and words how; without a network it says so', async () => {
    const started = start()
    const [address] = ADDRESSES
    if (address === undefined) {
      expect(await started.ended).toBe(1)
      expect(started.said()).toContain('没有找到局域网地址')
      return
    }
    await started.ready
    expect(started.said()).toContain(`https://${address}:${port}`)
    expect(started.said()).not.toContain('yimen-2026')
    const page = await (await fetch(`http://${address}:${port + 1}/install-ca`)).text()
    for (const word of ['下载证书', '安卓', '苹果', `https://${address}:${port}`]) expect(page).toContain(word)
    const taken = await fetch(`http://${address}:${port + 1}/yimen-ca.crt`)
    expect(taken.headers.get('content-type')).toBe('application/x-x509-ca-cert')
    const ca = Buffer.from(await taken.arrayBuffer())
    for (const host of [...ADDRESSES, '127.0.0.1', 'localhost']) expect(await ask(host, '/readyz', ca), host).toBe(200)
    await expect(ask(address, '/readyz', readFileSync('package.json'))).rejects.toThrow()
    await end(started)
  }, 600_000)

  it('keeps its keys to its owner, and the CA that phones have installed over a restart', async () => {
    const [address] = ADDRESSES
    if (address === undefined) return expect(ADDRESSES).toEqual([])
    for (const name of ['ca.key', 'server.key']) expect(statSync(join(home, 'lan', name)).mode & 0o777).toBe(0o600)
    expect(statSync(join(home, 'lan')).mode & 0o777).toBe(0o700)
    const before = kept('ca.crt')
    await rm(join(home, 'lan', 'server.crt'))
    const again = start()
    await again.ready
    expect(kept('ca.crt')).toEqual(before)
    expect(await ask(address, '/healthz', before)).toBe(200)
    const certificate = new X509Certificate(kept('server.crt'))
    expect(certificate.checkIssued(new X509Certificate(before))).toBe(true)
    await end(again)
  })

  it('lets a browser that trusts the CA use the service worker, and the station opens without the network', async () => {
    const [address] = ADDRESSES
    if (address === undefined) return expect(ADDRESSES).toEqual([])
    const started = start()
    await started.ready
    const publicKey = new X509Certificate(kept('ca.crt')).publicKey.export({ type: 'spki', format: 'der' })
    const trusted = createHash('sha256').update(publicKey).digest('base64')
    const browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox', `--ignore-certificate-errors-spki-list=${trusted}`],
    })
    try {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(`https://${address}:${port}/station/`)
      expect(await page.evaluate(() => isSecureContext && typeof crypto.subtle)).toBe('object')
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await page.reload()
      expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
      await context.setOffline(true)
      await page.reload()
      expect(await page.title()).not.toBe('')
      expect((await page.textContent('body'))?.length ?? 0).toBeGreaterThan(0)
    } finally {
      await browser.close()
      await end(started)
    }
  })
})
