import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../setup/steps/processes.mjs'
import { DEMO_NOW } from './demo-now'
import { startCommand } from './start-command'

/** 演示县 — started by the real command, on data and a port of its own. */
export type DemoCounty = { readonly url: string; readonly inboxUrl: string; readonly close: () => Promise<void> }

/** Starts a demo county that stands at the moment at which all tests begin. What it serves must have been built. */
export async function startDemoCounty(): Promise<DemoCounty> {
  const home = await mkdtemp(join(tmpdir(), 'yimen-county-'))
  await chmod(home, 0o755)
  const port = String(await freePort())
  const started = startCommand({ YIMEN_DATA: home, YIMEN_PORT: port, YIMEN_DEMO_NOW: DEMO_NOW })
  await started.ready
  const said = started.said()
  return {
    url: /一门\s+(https?:\S+)/.exec(said)?.[1] ?? '',
    inboxUrl: /收件箱\s+(https?:[^\s（]+)/.exec(said)?.[1] ?? '',
    close: async () => {
      started.child.kill('SIGTERM')
      await started.ended
      await rm(home, { recursive: true, force: true })
    },
  }
}
