import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { Stop } from './stop.mjs'

const CA_DAYS = 3_650
/** Phones refuse longer ones. */
const CERT_DAYS = 397

/** The address of this machine in its local network. */
export function lanAddress() {
  const all = Object.values(networkInterfaces()).flat()
  const found = all.find((one) => one && one.family === 'IPv4' && !one.internal)
  if (!found) throw new Stop('没有找到局域网地址。请先连上网，或不带 --lan 启动。')
  return found.address
}

/**
 * A certificate for this machine's address, signed by a CA of our own that lives in the data folder. Camera, service worker and
 * WebCrypto on a phone want HTTPS; the CA is installed on the phone once, the certificate is made anew when the address changed.
 */
export function makeCertificate(home, address) {
  const folder = join(home, 'lan')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = (name) => join(folder, name)
  if (!existsSync(file('ca.crt'))) {
    openssl(['ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', file('ca.key')])
    execFileSync('chmod', ['600', file('ca.key')])
    openssl([
      'req',
      '-x509',
      '-new',
      '-key',
      file('ca.key'),
      '-days',
      String(CA_DAYS),
      '-subj',
      '/CN=Yimen Local CA',
      '-addext',
      'basicConstraints=critical,CA:TRUE,pathlen:0',
      '-addext',
      'keyUsage=critical,keyCertSign,cRLSign',
      '-out',
      file('ca.crt'),
    ])
  }
  const names = `IP:${address},IP:127.0.0.1,DNS:localhost`
  const known = existsSync(file('names')) ? readFileSync(file('names'), 'utf8') : ''
  if (known !== names || !existsSync(file('server.crt'))) {
    openssl(['ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', file('server.key')])
    execFileSync('chmod', ['600', file('server.key')])
    openssl(['req', '-new', '-key', file('server.key'), '-subj', `/CN=${address}`, '-out', file('server.csr')])
    writeFileSync(
      file('server.ext'),
      `subjectAltName=${names}\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n`,
    )
    openssl([
      'x509',
      '-req',
      '-in',
      file('server.csr'),
      '-CA',
      file('ca.crt'),
      '-CAkey',
      file('ca.key'),
      '-CAcreateserial',
      '-days',
      String(CERT_DAYS),
      '-extfile',
      file('server.ext'),
      '-out',
      file('server.crt'),
    ])
    for (const name of ['server.csr', 'server.ext']) rmSync(file(name), { force: true })
    writeFileSync(file('names'), names)
  }
  return { ca: file('ca.crt'), cert: file('server.crt'), key: file('server.key') }
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
<p>安卓：设置 → 安全 → 安装证书 → CA 证书。苹果：下载后在 设置 → 通用 → VPN 与设备管理 里安装，再到 关于本机 → 证书信任设置 里打开。</p>
<p>装好后打开：<a href="${siteUrl}">${siteUrl}</a></p></body></html>`
}
