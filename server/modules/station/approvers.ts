import { isWithinPlace } from '@shared/identity/actor'
import type { ServicePoint } from '@shared/organisation/service-point'
import type { RecoveryApprover } from '@shared/station/view/vault-recovery'
import type { Tx } from '../../platform/db'
import { orgTree } from '../organisation'
import { KEEPERS } from './policy'
import { listHoldersOf } from './store/device-store'

/** Names shown at most: whoever calls tries the nearest first. */
const SHOWN = 5

/** Who may approve at a point, the nearest place first; never the one who asks. */
export async function approversAt(tx: Tx, point: ServicePoint, asking: string): Promise<RecoveryApprover[]> {
  const { units } = await orgTree(tx)
  const holders = (await listHoldersOf(tx, KEEPERS)).filter(
    ({ staffId, place }) => staffId !== asking && isWithinPlace(point.division, place),
  )
  const nearest = holders.sort((a, b) => depthOf(b.place) - depthOf(a.place) || a.staffId.localeCompare(b.staffId))
  const once = nearest.filter((one, at) => nearest.findIndex((other) => other.staffId === one.staffId) === at)
  return once.slice(0, SHOWN).map(({ name, unitId }) => {
    const unit = units.get(unitId)
    return { name, unitName: unit?.name ?? '', phone: unit?.phone ?? null }
  })
}

function depthOf(place: string): number {
  return place.replace(/0+$/, '').length
}
