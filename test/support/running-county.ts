import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../../setup/steps/embedded-postgres.mjs'
import { DEMO_NOW } from './demo-now'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running demo county, and of the inbox page of the stand-ins. */
    county: { readonly url: string; readonly inboxUrl: string }
  }
}

const START_MS = 400_000

/** Starts the demo county with the real command, on its own data and port, for one run of the end-to-end tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'yimen-county-'))
  await chmod(home, 0o755)
  const { DATABASE_URL: _, ...rest } = process.env
  const child = spawn(process.execPath, ['setup/start.mjs'], {
    env: { ...rest, YIMEN_DATA: home, YIMEN_PORT: String(await freePort()), YIMEN_DEMO_NOW: DEMO_NOW },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    const said = await untilAnnounced(child)
    project.provide('county', {
      url: /一门\s+(https?:\S+)/.exec(said)?.[1] ?? '',
      inboxUrl: /收件箱\s+(https?:[^\s（]+)/.exec(said)?.[1] ?? '',
    })
  } catch (error) {
    child.kill('SIGTERM')
    throw error
  }
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    await rm(home, { recursive: true, force: true })
  }
}

function untilAnnounced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(
      () => reject(new Error(`the county was not ready after ${START_MS} ms:\n${said}`)),
      START_MS,
    )
    const take = (chunk: Buffer) => {
      said += chunk.toString()
      if (!said.includes('按 Ctrl-C 停止')) return
      clearTimeout(timer)
      resolve(said)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the county did not start (${code}):\n${said}`))
    })
  })
}
