import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startCounty } from './start-county.mjs'

/** The watchers of the clients: each rebuilds into its dist folder, from which the server serves. */
const WATCHERS = [
  {
    part: 'station',
    needs: 'station/vite.config.ts',
    args: (bin) => [bin('vite', 'bin', 'vite.js'), 'build', '--watch', '--mode', 'development'],
  },
  {
    part: 'office',
    needs: 'office/vite.config.ts',
    args: (bin) => [bin('vite', 'bin', 'vite.js'), 'build', '--watch', '--mode', 'development'],
  },
  {
    part: 'mobile',
    needs: 'mobile/config/index.ts',
    args: (bin) => [bin('@tarojs', 'cli', 'bin', 'taro'), 'build', '--type', 'h5', '--watch'],
  },
]

/**
 * Serves like npm start and goes on building: the clients by their own watchers, the server by restarting on a change. Open pages
 * reload by themselves (YIMEN_DEV).
 */
export async function watchCounty(root) {
  const bin = (...path) => join(root, 'node_modules', ...path)
  process.env.YIMEN_DEV = 'on'
  await startCounty({
    root,
    lan: process.argv.includes('--lan'),
    serveWith: async ({ env, closers }) => {
      const server = run(root, [bin('tsx', 'dist', 'cli.mjs'), 'watch', '--clear-screen=false', 'server/main.ts'], {
        ...env,
        YIMEN_LOG: env.YIMEN_LOG ?? 'warn',
      })
      closers.add(() => end(server))
      for (const watcher of WATCHERS) {
        if (!existsSync(join(root, watcher.needs))) continue
        const child = run(join(root, watcher.part), watcher.args(bin), {
          ...process.env,
          NODE_ENV: 'development',
          TARO_ENV: 'h5',
        })
        closers.add(() => end(child))
      }
      return { url: env.YIMEN_PUBLIC_URL }
    },
  })
}

function run(cwd, args, env) {
  return spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
}

function end(child) {
  if (child.exitCode !== null) return Promise.resolve()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 8_000)
  return ended.then(() => clearTimeout(timer))
}
