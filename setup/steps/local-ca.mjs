import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { Stop } from './stop.mjs'

const CA_DAYS = 3_650
/** Phones refuse longer ones. */
const CERT_DAYS = 397
/** A certificate that ends sooner is made anew. */
const LEAST_DAYS = 30
const DAY_MS = 86_400_000

/** The addresses of this machine in its local networks, the one to print first. */
export function lanAddresses() {
  const all = Object.values(networkInterfaces()).flat()
  const found = all.filter((one) => one && one.family === 'IPv4' && !one.internal).map((one) => one.address)
  if (found.length === 0) throw new Stop('没有找到局域网地址。请先连上网，或不带 --lan 启动。')
  return found
}

/**
 * A certificate for every address of this machine, signed by a CA of our own that lives in the data folder. Camera, service worker and
 * WebCrypto on a phone want HTTPS; the CA is installed on the phone once and stays, the certificate is made anew when an address
 * changed or its end is near. Both keys lie in a folder that only its owner can enter.
 */
export function makeCertificate(home, addresses) {
  const folder = join(home, 'lan')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = (name) => join(folder, name)
  if (!existsSync(file('ca.crt')) || !existsSync(file('ca.key'))) makeCa(file)
  const host = hostname()
    .toLowerCase()
    .replace(/[^a-z0-9.-]/g, '')
  const hosts = ['localhost', ...(host === '' || host === 'localhost' ? [] : [host, `${host}.local`])]
  const names = [...addresses, '127.0.0.1'].map((one) => `IP:${one}`).concat(hosts.map((one) => `DNS:${one}`))
  const wanted = names.join(',')
  const known = existsSync(file('names')) ? readFileSync(file('names'), 'utf8') : ''
  if (known !== wanted || !isGood(file)) {
    signCertificate(file, wanted)
    writeFileSync(file('names'), wanted)
  }
  return { ca: file('ca.crt'), cert: file('server.crt'), key: file('server.key') }
}

/** True while the certificate is our CA's own and not near its end. */
function isGood(file) {
  if (!existsSync(file('server.crt')) || !existsSync(file('server.key'))) return false
  const certificate = new X509Certificate(readFileSync(file('server.crt')))
  const ca = new X509Certificate(readFileSync(file('ca.crt')))
  return certificate.verify(ca.publicKey) && Date.parse(certificate.validTo) - Date.now() > LEAST_DAYS * DAY_MS
}

function makeCa(file) {
  makeKey(file('ca.key'))
  const extensions = ['basicConstraints=critical,CA:TRUE,pathlen:0', 'keyUsage=critical,keyCertSign,cRLSign']
  openssl([
    ...['req', '-x509', '-new', '-key', file('ca.key'), '-days', String(CA_DAYS), '-subj', '/CN=Yimen Local CA'],
    ...extensions.flatMap((one) => ['-addext', one]),
    ...['-out', file('ca.crt')],
  ])
}

function signCertificate(file, names) {
  const request = file('server.csr')
  const extensions = file('server.ext')
  makeKey(file('server.key'))
  openssl(['req', '-new', '-key', file('server.key'), '-subj', '/CN=Yimen', '-out', request])
  writeFileSync(extensions, `subjectAltName=${names}\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n`)
  openssl([
    ...['x509', '-req', '-in', request, '-CA', file('ca.crt'), '-CAkey', file('ca.key'), '-CAcreateserial'],
    ...['-days', String(CERT_DAYS), '-extfile', extensions, '-out', file('server.crt')],
  ])
  // The whole chain is sent: some clients show what they do not trust yet only when they are handed it.
  appendFileSync(file('server.crt'), readFileSync(file('ca.crt')))
  for (const one of [request, extensions]) rmSync(one, { force: true })
}

/** A key in a file that was private before anything was written into it. */
function makeKey(target) {
  rmSync(target, { force: true })
  writeFileSync(target, '', { mode: 0o600 })
  openssl(['ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', target])
}

function openssl(args) {
  try {
    execFileSync('openssl', args, { stdio: 'pipe' })
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new Stop('--lan 要用 openssl 做证书。请先装：apt-get install -y openssl（苹果电脑自带）。')
    throw new Stop(`证书没做成：${String(error.stderr).trim().split('\n').at(-1)}`)
  }
}

/** A plain page from which a phone takes the CA, before it can trust anything on HTTPS. Answers a function that closes it. */
export function serveInstallPage({ ca, port, siteUrl }) {
  const certificate = readFileSync(ca)
  const server = createServer((request, response) => {
    if (request.url === '/yimen-ca.crt') {
      response
        .writeHead(200, { 'content-type': 'application/x-x509-ca-cert', 'cache-control': 'no-store' })
        .end(certificate)
      return
    }
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(page(siteUrl))
  })
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new Stop(`证书页要用的端口 ${port} 已经有程序在用，没有启动。`)))
    server.listen(port, '0.0.0.0', () => resolve(() => new Promise((done) => server.close(done))))
  })
}

function page(siteUrl) {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>装上演示证书</title><body style="font:18px/1.8 system-ui,sans-serif;max-width:32em;margin:6vh auto;padding:0 24px">
<h1 style="font-size:26px">先装一次演示证书</h1><p>拍照、扫码、断网可用，手机只在安全连接下才准。这张证书只在这次演示里用，演示完请删掉。</p>
<p><a href="/yimen-ca.crt" style="display:inline-block;padding:12px 24px;background:#0b57d0;color:#fff;border-radius:10px;text-decoration:none">下载证书</a></p>
<p><b>安卓</b>：下载后打开 设置 → 安全 → 更多安全设置 → 加密与凭据 → 安装证书 → CA 证书，选刚下载的文件。各家手机的叫法不一样，可以在设置里搜“证书”。</p>
<p><b>苹果</b>：下载后到 设置 → 通用 → VPN 与设备管理 里安装，再到 设置 → 通用 → 关于本机 → 证书信任设置 里打开。</p>
<p><b>电脑</b>：双击下载的文件，装到“受信任的根证书颁发机构”。</p>
<p>装好后用手机自带的浏览器或 Chrome 打开：<a href="${siteUrl}">${siteUrl}</a></p></body></html>`
}
