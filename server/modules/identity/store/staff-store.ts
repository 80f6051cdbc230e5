import type { Tx } from '../../../platform/db'

/** What signing in needs to know of an officer. */
export type StaffSecret = {
  readonly staffId: string
  readonly account: string
  readonly passwordHash: string
  readonly disabled: boolean
}

const SECRET = { staffId: true, account: true, passwordHash: true, disabled: true } as const

/** The officer of an account, or null. */
export async function findStaffSecret(tx: Tx, account: string): Promise<StaffSecret | null> {
  return tx.staff.findUnique({ where: { account }, select: SECRET })
}

/** An officer by id, or null. */
export async function findOwnSecret(tx: Tx, staffId: string): Promise<StaffSecret | null> {
  return tx.staff.findUnique({ where: { staffId }, select: SECRET })
}

/** Replaces an officer's password. */
export async function setPasswordHash(tx: Tx, staffId: string, passwordHash: string): Promise<void> {
  await tx.staff.update({ where: { staffId }, data: { passwordHash } })
}
