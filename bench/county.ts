import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../setup/steps/processes.mjs'
import { DEMO_NOW } from '../test/support/demo-now'
import { startCommand } from '../test/support/start-command'

/** A demo county of its own for one bench, started by the real command and gone afterwards. */
export async function startBenchCounty(): Promise<{ url: string; pid: number; stop: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'yimen-bench-'))
  await chmod(home, 0o755)
  const started = startCommand({ YIMEN_DATA: home, YIMEN_PORT: String(await freePort()), YIMEN_DEMO_NOW: DEMO_NOW })
  await started.ready
  return {
    url: /一门\s+(https?:\S+)/.exec(started.said())?.[1] ?? '',
    pid: started.child.pid ?? 0,
    stop: async () => {
      started.child.kill('SIGTERM')
      await started.ended
      await rm(home, { recursive: true, force: true })
    },
  }
}
