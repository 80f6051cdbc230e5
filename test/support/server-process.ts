import { type ChildProcess, spawn } from 'node:child_process'
import { buildParts } from '../../setup/steps/build.mjs'
import { freePort } from '../../setup/steps/processes.mjs'
import { DEMO_NOW } from './demo-now'
import { TEST_COUNTY_KEY } from './template-database'

/** 服务器进程 — the server as it is started in earnest, in a process of its own that a test may kill. */
export type ServerProcess = {
  /** The address, the same after every start. */
  readonly url: string
  readonly pid: () => number | undefined
  /** Ends at once, without a word to anybody. */
  readonly kill: () => Promise<void>
  /** Starts it again; answers the milliseconds until it answered that it is ready. */
  readonly start: () => Promise<number>
  /** Asks it to end; answers its exit code. */
  readonly stop: () => Promise<number | null>
}

/** What a server needs to be told. Callers behind `127.0.0.1` may say whose address counts for the limits. */
export type ServerSettings = {
  readonly databaseUrl: string
  readonly dataFolder: string
  readonly env?: Readonly<Record<string, string>>
}

const READY_MS = 60_000

/** Builds the server where its sources changed, and starts it on a free port. */
export async function startServer(settings: ServerSettings): Promise<ServerProcess> {
  await buildParts(process.cwd(), ['server'])
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let ended: Promise<number | null> = Promise.resolve(null)

  const start = async (): Promise<number> => {
    const began = performance.now()
    const run = spawn(process.execPath, ['dist/server/main.mjs'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        DATABASE_URL: settings.databaseUrl,
        YIMEN_DATA: settings.dataFolder,
        YIMEN_COUNTY_KEY: Buffer.from(TEST_COUNTY_KEY).toString('base64'),
        YIMEN_HOST: '127.0.0.1',
        YIMEN_PORT: String(port),
        YIMEN_DEMO: 'on',
        YIMEN_DEMO_NOW: DEMO_NOW,
        YIMEN_LOG: 'error',
        YIMEN_TRUSTED_PROXIES: '127.0.0.1',
        ...settings.env,
      },
    })
    let said = ''
    run.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4_000)
    })
    child = run
    ended = new Promise((resolve) => run.on('close', resolve))
    for (const deadline = began + READY_MS; !(await isReady(url)); await pause(25)) {
      if (run.exitCode !== null || performance.now() > deadline) throw new Error(`the server did not start:\n${said}`)
    }
    return performance.now() - began
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    child?.kill(signal)
    return ended
  }
  await start()
  return {
    url,
    pid: () => child?.pid,
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}

/** True when the server says that it reaches its database. */
export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    async (answer) => {
      await answer.body?.cancel()
      return answer.ok
    },
    () => false,
  )
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
