import type { Tx } from '../../../platform/db'
import type { EnrolCode } from '../../../platform/db/generated/client'

export type { EnrolCode }

/** Stores an issued code; only its hash. False when the same code was issued for the point before. */
export async function insertEnrolCode(
  tx: Tx,
  code: Pick<EnrolCode, 'id' | 'pointId' | 'issuedBy' | 'issuedAt' | 'expiresAt'> & {
    readonly hash: Uint8Array<ArrayBuffer>
  },
): Promise<boolean> {
  return (await tx.enrolCode.createMany({ data: [code], skipDuplicates: true })).count === 1
}

/** The code of this hash, locked: two devices that come with one code at the same moment are served one after another. */
export async function lockEnrolCode(tx: Tx, hash: Uint8Array<ArrayBuffer>): Promise<EnrolCode | null> {
  await tx.$executeRaw`SELECT 1 FROM "EnrolCode" WHERE "hash" = ${hash} FOR UPDATE`
  return tx.enrolCode.findUnique({ where: { hash } })
}

/** The code has served its device. */
export async function saveCodeUsed(tx: Tx, id: string, use: { at: Date; deviceId: string }): Promise<void> {
  await tx.enrolCode.update({ where: { id }, data: { usedAt: use.at, usedDevice: use.deviceId } })
}
