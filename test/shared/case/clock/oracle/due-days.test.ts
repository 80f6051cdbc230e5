import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Round } from './compare'

/** East of Shanghai by six hours, at home, and a zone with summer time on the other side of the world. */
const ZONES = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']
/** Cases that every zone counts, and those that each counts for itself. */
const [SAME, OWN] = [5_000, 29_000]
const SEED = 20260302

type Rounds = { readonly rounds: readonly Round[]; readonly zone: string; readonly cpuMs: number }

async function countIn(zone: string, at: number): Promise<Rounds> {
  const script = fileURLToPath(new URL('run-round.ts', import.meta.url))
  const rounds = [`${SEED}:${SAME}`, `${SEED + 1 + at}:${OWN}`]
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...rounds], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 1 << 24,
  })
  return JSON.parse(stdout) as Rounds
}

describe('every due day of a hundred thousand random cases', () => {
  it('is what the text of the law says, in three zones of the machine', { timeout: 900_000 }, async () => {
    const zones = await Promise.all(ZONES.map(countIn))
    const rounds = zones.flatMap((one) => one.rounds)
    expect(rounds.flatMap((one) => one.failure ?? []).join('\n')).toBe('')
    expect(zones.map((one) => one.zone)).toEqual(ZONES)
    expect(rounds.reduce((sum, one) => sum + one.cases, 0)).toBeGreaterThanOrEqual(100_000)
    expect(new Set(zones.map((one) => one.rounds[0]?.digest)).size).toBe(1)
    expect(new Set(zones.map((one) => one.rounds[1]?.digest)).size).toBe(ZONES.length)
    const cpuMs = zones.reduce((sum, one) => sum + one.cpuMs, 0)
    console.info(`${rounds.reduce((sum, one) => sum + one.clocks, 0)} clocks counted twice in ${cpuMs} ms of processor`)
  })
})
