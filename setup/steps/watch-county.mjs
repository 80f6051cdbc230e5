import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { forgetBuilds } from './build.mjs'
import { pause } from './processes.mjs'
import { startCounty } from './start-county.mjs'
import { Stop } from './stop.mjs'

/** A server that is compiled as it is loaded takes longer. */
const READY_MS = 60_000
const BUILD_MS = 300_000
/** Dev servers like to wait for their callers. */
const LEAVE_MS = 3_000

/** The watchers of the clients: each rebuilds into its dist folder, from which the server serves. */
const WATCHERS = [
  {
    part: 'station',
    builds: 'station',
    page: 'station/dist/index.html',
    args: (bin) => [bin('vite', 'bin', 'vite.js'), 'build', '--watch', '--mode', 'development'],
  },
  {
    part: 'office',
    builds: 'office',
    page: 'office/dist/index.html',
    args: (bin) => [bin('vite', 'bin', 'vite.js'), 'build', '--watch', '--mode', 'development'],
  },
  {
    part: 'mobile',
    builds: 'h5',
    page: 'mobile/dist/h5/index.html',
    args: (bin) => [bin('@tarojs', 'cli', 'bin', 'taro'), 'build', '--type', 'h5', '--watch'],
  },
]

/**
 * Serves like npm start and goes on building: the clients by their own watchers, the server by restarting on a change. Open pages
 * reload by themselves (YIMEN_DEV). `names` are the clients to watch, all when none is named; the others are served as they lie.
 */
export async function watchCounty(root, { names = [], lan = false } = {}) {
  const bin = (...path) => join(root, 'node_modules', ...path)
  const unknown = names.filter((name) => WATCHERS.every(({ part }) => part !== name))
  if (unknown.length > 0)
    throw new Stop(`没有叫 ${unknown.join('、')} 的端。可以写：${WATCHERS.map(({ part }) => part).join('、')}。`)
  const watchers = WATCHERS.filter(({ part }) => names.length === 0 || names.includes(part))
  process.env.YIMEN_DEV = 'on'
  await startCounty({
    root,
    lan,
    parts: ['server'],
    serveWith: async ({ env, closers }) => {
      const children = []
      closers.add(() => Promise.all(children.map(end)))
      // What the watchers write is not what npm start serves: it builds anew next time.
      forgetBuilds(
        root,
        watchers.map(({ builds }) => builds),
      )
      const began = Date.now()
      const building = { ...process.env, NODE_ENV: 'development', TARO_ENV: 'h5' }
      for (const { part, args } of watchers) children.push(run(join(root, part), args(bin), building))
      await until(() => watchers.every(({ page }) => isNewer(join(root, page), began)), '页面', BUILD_MS)
      const args = [bin('tsx', 'dist', 'cli.mjs'), 'watch', '--clear-screen=false', 'server/main.ts']
      children.push(run(root, args, { ...env, YIMEN_LOG: env.YIMEN_LOG ?? 'warn' }))
      await until(() => isReady(env), '服务端', READY_MS)
      return { url: env.YIMEN_PUBLIC_URL }
    },
  })
}

function isNewer(file, than) {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > than
}

async function until(holds, what, patienceMs) {
  for (const deadline = Date.now() + patienceMs; !(await holds()); await pause(200)) {
    if (Date.now() > deadline) throw new Stop(`${what} ${patienceMs / 1000} 秒还没好，原因在上面。`)
  }
}

async function isReady(env) {
  const { get } = await import(env.YIMEN_TLS_CERT ? 'node:https' : 'node:http')
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port: env.YIMEN_PORT, path: '/readyz', rejectUnauthorized: false }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    }).on('error', () => resolve(false))
  })
}

/** Every watcher leads a group of its own, for it starts others that must end with it. */
function run(cwd, args, env) {
  return spawn(process.execPath, args, { cwd, env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] })
}

/** Asks the whole group to leave, and makes it leave when it does not. */
async function end(child) {
  signalGroup(child, 'SIGTERM')
  for (const deadline = Date.now() + LEAVE_MS; isGroupAlive(child) && Date.now() < deadline; ) await pause(50)
  signalGroup(child, 'SIGKILL')
}

function isGroupAlive(child) {
  return signalGroup(child, 0)
}

function signalGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
    return true
  } catch (error) {
    if (error.code === 'ESRCH') return false
    throw error
  }
}
