import type { Db } from '../../../platform/db'

/** What signing in needs to know of an officer. */
export type StaffSecret = { readonly staffId: string; readonly passwordHash: string; readonly disabled: boolean }

/** The officer of an account, or null. */
export async function findStaffSecret(db: Db, account: string): Promise<StaffSecret | null> {
  return db.staff.findUnique({
    where: { account },
    select: { staffId: true, passwordHash: true, disabled: true },
  })
}
