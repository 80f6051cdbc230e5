import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildParts, EVERYTHING } from '../../setup/steps/build.mjs'
import { freePort } from '../../setup/steps/processes.mjs'
import { DEMO_NOW } from './demo-now'
import { startCommand } from './start-command'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running demo county, and of the inbox page of the stand-ins. */
    county: { readonly url: string; readonly inboxUrl: string }
  }
}

/** Starts the demo county with the real command, on its own data and port, for one run of the end-to-end tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // The start command builds what it serves; the mini-program is driven as well, and a stale one would mislead.
  await buildParts(process.cwd(), EVERYTHING)
  const home = await mkdtemp(join(tmpdir(), 'yimen-county-'))
  await chmod(home, 0o755)
  const port = String(await freePort())
  const started = startCommand({ YIMEN_DATA: home, YIMEN_PORT: port, YIMEN_DEMO_NOW: DEMO_NOW })
  await started.ready
  const said = started.said()
  project.provide('county', {
    url: /一门\s+(https?:\S+)/.exec(said)?.[1] ?? '',
    inboxUrl: /收件箱\s+(https?:[^\s（]+)/.exec(said)?.[1] ?? '',
  })
  return async () => {
    started.child.kill('SIGTERM')
    await started.ended
    await rm(home, { recursive: true, force: true })
  }
}
