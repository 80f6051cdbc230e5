import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { announce } from './announce.mjs'
import { buildParts, missingParts, SERVED } from './build.mjs'
import { keepSecret, openDataHome, randomKey } from './data-home.mjs'
import { checkPort, openInstance } from './instance.mjs'
import { lanAddresses, makeCertificate, serveInstallPage } from './local-ca.mjs'
import { generateClient, installPackages, needsInstall } from './packages.mjs'
import { prepareInChild } from './prepare-database.mjs'
import { pause } from './processes.mjs'
import { step } from './progress.mjs'
import { Stop } from './stop.mjs'

/** After this long something that does not close is left, and the next is closed. */
const GRACE_MS = 15_000

/** Sets everything up, serves, and ends all of it again on Ctrl-C or SIGTERM. */
export async function startCounty({ root, lan, parts = SERVED, serveWith }) {
  const closers = closeInOrder()
  process.env.PRISMA_HIDE_UPDATE_MESSAGE = '1'
  try {
    if (needsInstall(root)) await step('安装依赖（第一次要一两分钟）', () => installPackages(root))
    const home = openDataHome(root)
    let instance
    await step('数据库', async () => {
      instance = await openInstance({ root, home })
      closers.add(instance.close)
      return instance.embedded ? (instance.recovered ? '接着用上次的' : '自带的 PostgreSQL') : '用 DATABASE_URL'
    })
    const host = lan ? '0.0.0.0' : (process.env.YIMEN_HOST ?? '127.0.0.1')
    const port = process.env.YIMEN_PORT || '3000'
    await checkPort(port, host)
    await step('生成', () => generateClient(root))
    await step('构建', async () => {
      const built = await buildParts(root, parts)
      const missing = missingParts(root, parts)
      return [built.length > 0 ? built.join('、') : '没有变化', ...missing.map((name) => `还没有${name}`)].join('，')
    })
    const env = settingsOf({ root, home, instance, host, port, lan })
    await serve({ root, env, lan, closers, serveWith })
  } catch (error) {
    await closers.run()
    throw error
  }
}

/** The environment of the server: what the person set wins, what a demo needs is filled in. */
function settingsOf({ home, instance, host, port, lan }) {
  const secrets = process.env.YIMEN_COUNTY_KEY || process.env.YIMEN_COUNTY_KEY_FILE
  if (!secrets) keepSecret(join(home, 'county.key'), randomKey)
  const addresses = lan ? lanAddresses() : [host === '0.0.0.0' ? '127.0.0.1' : host]
  const [address] = addresses
  const certificate = lan ? makeCertificate(home, addresses) : null
  const scheme = certificate || process.env.YIMEN_TLS_CERT ? 'https' : 'http'
  return {
    YIMEN_LOG: 'warn',
    YIMEN_DEMO: instance.embedded ? 'on' : 'off',
    YIMEN_PUBLIC_URL: `${scheme}://${address}:${port}`,
    ...(secrets ? {} : { YIMEN_COUNTY_KEY_FILE: join(home, 'county.key') }),
    ...process.env,
    DATABASE_URL: instance.url,
    YIMEN_DATA: home,
    YIMEN_HOST: host,
    YIMEN_PORT: port,
    ...(certificate
      ? { YIMEN_TLS_CERT: certificate.cert, YIMEN_TLS_KEY: certificate.key, YIMEN_CA: certificate.ca }
      : {}),
  }
}

async function serve({ root, env, lan, closers, serveWith }) {
  const load = (name) => import(pathToFileURL(join(root, 'dist', 'server', `${name}.mjs`)).href)
  const { demoAccounts } = await load('prepare')
  const { readOrExplain, serveCounty } = await load('main')
  const settings = settingsOrStop(readOrExplain, env)
  await step('数据', () => prepareInChild({ root, env }))
  const inboxUrl = settings.demo ? await standIn({ load, settings, env, closers }) : null
  let county
  await step('启动', async () => {
    if (serveWith) {
      county = await serveWith({ env, closers })
      return
    }
    county = await serveCounty(readOrExplain(env))
    closers.add(county.close)
  })
  let installUrl = null
  if (lan) {
    const port = Number(env.YIMEN_PORT) + 1
    closers.add(await serveInstallPage({ ca: env.YIMEN_CA, port, siteUrl: county.url }))
    installUrl = `http://${new URL(county.url).hostname}:${port}/install-ca`
  }
  const accounts = settings.demo ? await demoAccounts(settings) : []
  await announce({ url: county.url, accounts, inboxUrl, installUrl, showPasswords: !lan })
}

/** The settings as the server reads them; what is wrong with them is a table for the person at the terminal. */
function settingsOrStop(readOrExplain, env) {
  try {
    return readOrExplain(env)
  } catch (error) {
    throw new Stop(error.message.replace(/^✗ /, ''))
  }
}

/** Starts the stand-ins for those other systems that the settings do not name. Answers the address of their inbox. */
async function standIn({ load, settings, env, closers }) {
  const missing = ['wechat', 'sms', 'province'].filter((peer) => settings[peer] === null)
  if (missing.length === 0) return null
  let standIns
  await step('替身服务器', async () => {
    const { startStandIns } = await load('stand-in')
    standIns = await startStandIns()
    closers.add(standIns.close)
  })
  for (const peer of missing) {
    const { url, key, secret } = standIns[peer]
    const name = peer.toUpperCase()
    Object.assign(env, {
      [`${name}_URL`]: url,
      [peer === 'wechat' ? 'WECHAT_APP_ID' : `${name}_KEY`]: key,
      [`${name}_SECRET`]: secret,
    })
  }
  return standIns.inboxUrl
}

/** Ends things in the reverse order of their start, once, whoever asks first. One that fails or hangs does not keep the next from ending. */
function closeInOrder() {
  const list = []
  let running = null
  const closeAll = async () => {
    let clean = true
    for (const close of list.reverse()) {
      const ended = await Promise.race([close().then(() => true), pause(GRACE_MS).then(() => false)]).catch((error) => {
        console.error(`  没能好好停下：${error.message}`)
        return false
      })
      clean &&= ended
    }
    return clean
  }
  const run = () => {
    running ??= closeAll()
    return running
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (running === null) console.log('\n正在停止…')
      void run().then((clean) => process.exit(clean ? 0 : 1))
    })
  }
  return { add: (close) => list.push(close), run }
}
