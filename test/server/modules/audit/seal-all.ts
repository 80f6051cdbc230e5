import { setTimeout as wait } from 'node:timers/promises'
import { sealRows } from '../../../../server/modules/audit/seal-rows'
import { countUnsealed } from '../../../../server/modules/audit/store'
import type { TestCounty } from '../../../support/actors'

/**
 * Seals until nothing is left. One call may leave the newest rows for the next minute: transactions of other databases on the same
 * server count as still under way.
 */
export async function sealAll({ services }: TestCounty): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    await sealRows(services)
    if ((await countUnsealed(services.db, services.county)) === 0) return
    await wait(50)
  }
  throw new Error('some rows are never sealed')
}
