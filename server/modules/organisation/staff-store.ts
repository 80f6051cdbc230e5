import { RoleCode } from '@shared/identity/actor'
import type { PostHeld } from '@shared/organisation/leave/stand-in'
import type { Tx } from '../../platform/db'

/** 在册的人 — an officer with the posts held in their own right; `disabled` for one who has left. */
export type StaffWithPosts = {
  readonly staffId: string
  readonly name: string
  readonly unitId: string
  readonly disabled: boolean
  readonly posts: readonly PostHeld[]
}

const WITH_POSTS = {
  staffId: true,
  name: true,
  unitId: true,
  disabled: true,
  grants: { select: { id: true, role: true, unitId: true, deputyId: true }, orderBy: { id: 'asc' } },
} as const

type Row = Omit<StaffWithPosts, 'posts'> & {
  grants: { id: string; role: string; unitId: string; deputyId: string | null }[]
}

function toStaff({ grants, ...row }: Row): StaffWithPosts {
  return { ...row, posts: grants.map((grant) => ({ ...grant, role: RoleCode.parse(grant.role) })) }
}

/** Officers of these units with their posts, in the order of their records; who has left is not among them. */
export async function listStaffOf(tx: Tx, units: readonly string[]): Promise<StaffWithPosts[]> {
  const rows = await tx.staff.findMany({
    where: { disabled: false, unitId: { in: [...units] } },
    select: WITH_POSTS,
    orderBy: { staffId: 'asc' },
  })
  return rows.map(toStaff)
}

/** One officer, at work or not, by staff record, staff number or account. */
export async function findStaffWithPosts(tx: Tx, named: string): Promise<StaffWithPosts | null> {
  const row = await tx.staff.findFirst({
    where: { OR: [{ staffId: named }, { staffNumber: named }, { account: named }] },
    select: WITH_POSTS,
  })
  return row === null ? null : toStaff(row)
}

/** Locks officers' records until the transaction ends, in one order, so that two who record leave about the same people wait for each other. */
export async function lockStaff(tx: Tx, staffIds: readonly string[]): Promise<void> {
  const ids = [...new Set(staffIds)]
  await tx.$executeRaw`SELECT 1 FROM "Staff" WHERE "staffId" = ANY(${ids}) ORDER BY "staffId" FOR UPDATE`
}

/** Stops an account: nobody signs in with it any more. */
export async function stopStaffAccount(tx: Tx, staffId: string): Promise<void> {
  await tx.staff.update({ where: { staffId }, data: { disabled: true } })
}
