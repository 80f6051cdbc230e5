import { hashOfCode } from '../../server/modules/station/enrol-code'
import type { Keys } from '../../server/platform/crypto'
import type { Tx } from '../../server/platform/db'
import { DEMO_ENROL_CODE } from './demo-enrol-code'
import { seedId } from './seed-id'

/** Stores the demo's own code for every point that takes in: one that many devices may use. */
export async function seedEnrolCodes(tx: Tx, using: { readonly at: Date; readonly keys: Keys }): Promise<void> {
  const points = await tx.servicePoint.findMany({ select: { pointId: true } })
  await tx.enrolCode.createMany({
    data: points.map(({ pointId }) => ({
      id: seedId(`enrol-code/${pointId}`),
      pointId,
      hash: hashOfCode(using.keys, pointId, DEMO_ENROL_CODE),
      issuedBy: 'demo',
      issuedAt: using.at,
      expiresAt: using.at,
      manyTimes: true,
    })),
  })
}
