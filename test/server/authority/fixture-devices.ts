import { saveOperation } from '../../../server/modules/sync/store'
import { sealEnvelope } from '../../../server/platform/crypto'
import { makeProblem } from '../../../shared/problem/problem'
import { newId, type TestCounty } from '../../support/actors'

/** What lies about one device: requests to get a vault's key back, and a record that waits for the township. */
export type DeviceFixture = {
  readonly recoveries: { readonly asked: string; readonly approved: string }
  readonly heldId: string
  readonly vaultEnvelope: string
  readonly recoveryPoint: string
}

/** The village clerk of the seats, as seen from the device. */
const CLERK = 'seat-villageClerk-own'

/** Stores it as if that clerk had asked, and somebody who left had recorded. */
export async function describeDevice(county: TestCounty, deviceId: string): Promise<DeviceFixture> {
  const { db, keys } = county.services
  const { point } = keys.sealing.of(2026)
  const sealed = sealEnvelope(point, `vault/${deviceId}/${CLERK}`, new Uint8Array(32)) ?? new Uint8Array()
  const at = new Date(county.clock.nowMs())
  await db.vaultKey.create({ data: { id: newId(county), deviceId, staffId: CLERK, envelope: sealed, keptAt: at } })
  const ask = async (state: 'asked' | 'approved') => {
    const recoveryId = newId(county)
    await db.vaultRecovery.create({
      data: {
        ...{ recoveryId, deviceId, staffId: CLERK, recoveryKey: Uint8Array.from(point), checkCode: '000000' },
        ...{ reason: '忘了口令', state, askedAt: at, expiresAt: new Date(at.getTime() + 3_600_000) },
      },
    })
    return recoveryId
  }
  const opId = newId(county)
  await saveOperation(db, {
    operation: {
      ...{ opId, deviceSeq: 1_000, after: null, staffId: 'S901', caseId: null, kind: 'voidNumber', schemaVersion: 1 },
      ...{ madeAt: county.clock.now(), payloadHash: 'a'.repeat(64), payload: { number: 'YH201-1', reason: '写坏了' } },
    },
    ...{
      deviceId,
      outcome: 'quarantined',
      result: makeProblem('sync.clerkGone'),
      at,
      keys,
    },
  })
  return {
    recoveries: { asked: await ask('asked'), approved: await ask('approved') },
    heldId: opId,
    vaultEnvelope: Buffer.from(sealed).toString('base64url'),
    recoveryPoint: Buffer.from(point).toString('base64url'),
  }
}
