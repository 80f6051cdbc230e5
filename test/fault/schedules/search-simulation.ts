import { expect } from 'vitest'
import { noteFaultRun } from '../../support/fault-report'
import { explore } from '../harness/explore'
import { makePlatformQuick } from '../harness/quick-platform'
import { makePrototype, playOn } from '../harness/simulated/stage'

/** Plays so many schedules from this seed on devices and a server in memory, writes the line of the report, and asks that none breaks a promise. */
export async function searchSimulation({
  runs,
  seed,
}: {
  readonly runs: number
  readonly seed: number
}): Promise<void> {
  const began = Date.now()
  const asBefore = makePlatformQuick()
  try {
    const prototype = await makePrototype()
    const found = await explore((schedule) => playOn(prototype, schedule), { runs, seed })
    noteFaultRun({
      ...{ id: 'G1', what: `schedules of faults, simulated server, from ${seed}`, size: `${found.played} × 50 steps` },
      ...{ seed: found.seed, ok: found.failure === null, seconds: (Date.now() - began) / 1000 },
    })
    expect(found.failure).toBeNull()
    expect(found.played).toBeGreaterThan(0)
  } finally {
    asBefore()
  }
}
