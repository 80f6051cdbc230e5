import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One run of `npm start` as a person would do it, without npm in between. */
export type Started = {
  readonly child: ChildProcess
  readonly said: () => string
  /** Resolves when the address is printed; rejects when the command ends before. */
  readonly ready: Promise<void>
  readonly ended: Promise<number | null>
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<'start' | 'dev', string> }

/** Where and as whom a command runs, and what Node is told besides. */
export type StartAs = {
  readonly script?: 'start' | 'dev'
  readonly nodeArgs?: readonly string[]
  readonly args?: readonly string[]
  readonly cwd?: string
  readonly user?: { readonly uid: number; readonly gid: number } | null
}

/** Starts the real command with these settings added to the person's own. */
export function startCommand(env: Record<string, string>, as: StartAs = {}): Started {
  const { DATABASE_URL: _, DATABASE_URL_FILE: __, ...rest } = process.env
  // What npm hands to Node, so that a test runs the same.
  const command = scripts[as.script ?? 'start'].split(' ').slice(1)
  const child = spawn(process.execPath, [...(as.nodeArgs ?? []), ...command, ...(as.args ?? [])], {
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(as.cwd === undefined ? {} : { cwd: as.cwd }),
    ...(as.user ?? {}),
  })
  let said = ''
  let announce: () => void = () => undefined
  let refuse: (reason: Error) => void = () => undefined
  const ready = new Promise<void>((resolve, reject) => {
    announce = resolve
    refuse = reject
  })
  // Whoever waits for the end only must not be told of a promise that nobody looked at.
  ready.catch(() => undefined)
  const take = (chunk: Buffer) => {
    said += chunk.toString()
    if (said.includes('按 Ctrl-C 停止')) announce()
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      refuse(new Error(`ended with ${code}:\n${said}`))
      resolve(code)
    })
  })
  return { child, said: () => said, ready, ended }
}
