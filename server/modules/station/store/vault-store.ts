import type { Tx } from '../../../platform/db'
import type { VaultKey, VaultRecovery } from '../../../platform/db/generated/client'

export type { VaultRecovery }

/** Whose vault: a clerk's on a device. */
type Whose = { readonly deviceId: string; readonly staffId: string }

/** Keeps a key of a vault; earlier ones stay. */
export async function insertVaultKey(
  tx: Tx,
  key: Whose & { readonly id: string; readonly envelope: Uint8Array<ArrayBuffer>; readonly keptAt: Date },
): Promise<void> {
  await tx.vaultKey.create({ data: key })
}

/** The current key of a vault: the one that was kept last. */
export async function findVaultKey(tx: Tx, { deviceId, staffId }: Whose): Promise<VaultKey | null> {
  return tx.vaultKey.findFirst({ where: { deviceId, staffId }, orderBy: { seq: 'desc' } })
}

/** Whose vault lies on a device, and since when its key is as it is now. */
export type VaultOn = { readonly staffId: string; readonly since: Date }

/** The vaults of a device, the newest key first. */
export async function listVaultsOn(tx: Tx, deviceId: string): Promise<VaultOn[]> {
  return tx.$queryRaw<VaultOn[]>`
    SELECT "staffId", max("keptAt") AS "since" FROM "VaultKey" WHERE "deviceId" = ${deviceId}::uuid
    GROUP BY "staffId" ORDER BY "since" DESC, "staffId"`
}

/** Ends what is open of a vault's requests: a new one takes their place. */
export async function lapseRecoveries(tx: Tx, { deviceId, staffId }: Whose): Promise<void> {
  await tx.vaultRecovery.updateMany({
    where: { deviceId, staffId, state: { in: ['asked', 'approved'] } },
    data: { state: 'expired', envelope: null },
  })
}

/** Stores a request. */
export async function insertRecovery(
  tx: Tx,
  asked: Whose & {
    readonly recoveryId: string
    readonly recoveryKey: Uint8Array<ArrayBuffer>
    readonly checkCode: string
    readonly reason: string
    readonly askedAt: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  await tx.vaultRecovery.create({ data: { ...asked, state: 'asked' } })
}

/** A request, or null. */
export async function findRecovery(tx: Tx, recoveryId: string): Promise<VaultRecovery | null> {
  return tx.vaultRecovery.findUnique({ where: { recoveryId } })
}

/** The same, locked: two who decide at once decide one after the other. */
export async function lockRecovery(tx: Tx, recoveryId: string): Promise<VaultRecovery | null> {
  await tx.$executeRaw`SELECT 1 FROM "VaultRecovery" WHERE "recoveryId" = ${recoveryId}::uuid FOR UPDATE`
  return findRecovery(tx, recoveryId)
}

/** What became of a request. */
export async function saveRecovery(
  tx: Tx,
  recoveryId: string,
  change: Partial<
    Pick<VaultRecovery, 'state' | 'wrongCodes' | 'decidedBy' | 'decidedAt' | 'decision' | 'expiresAt'>
  > & { readonly envelope?: Uint8Array<ArrayBuffer> | null },
): Promise<void> {
  await tx.vaultRecovery.update({ where: { recoveryId }, data: change })
}

/** A request that waits for an answer, with the names that whoever answers knows. */
export type OpenRecovery = VaultRecovery & {
  readonly staffName: string
  readonly deviceName: string
  readonly pointId: string
}

/** Requests of devices at these points that are open at a moment, the oldest first. */
export async function listOpenRecoveries(tx: Tx, points: readonly string[], at: Date): Promise<OpenRecovery[]> {
  return tx.$queryRaw<OpenRecovery[]>`
    SELECT r.*, COALESCE(s."name", r."staffId") AS "staffName", d."name" AS "deviceName", d."pointId"
    FROM "VaultRecovery" r JOIN "Device" d ON d."deviceId" = r."deviceId" LEFT JOIN "Staff" s ON s."staffId" = r."staffId"
    WHERE r."state" = 'asked' AND r."expiresAt" > ${at} AND d."pointId" = ANY(${[...points]})
    ORDER BY r."askedAt" LIMIT 200`
}
