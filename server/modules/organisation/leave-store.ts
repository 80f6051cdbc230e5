import { RoleCode } from '@shared/identity/actor'
import type { Tx } from '../../platform/db'
import type { Leave } from '../../platform/db/generated/client'
import type { RoleHolder } from './role-holders'

export type { Leave }

/** 请假（连名字） — a leave with the names of who is away, who stands in and who wrote it down. */
export type NamedLeave = Leave & { readonly name: string; readonly deputyName: string; readonly recordedName: string }

/** Leaves that hold: not ended, the last day not over; of these people, as away or as standing in. */
export async function listHeldLeaves(tx: Tx, staffIds: readonly string[], today: string): Promise<NamedLeave[]> {
  const ids = [...staffIds]
  return named(
    tx,
    await tx.leave.findMany({
      where: {
        endedAt: null,
        untilOn: { gte: today },
        OR: [{ staffId: { in: ids } }, { deputyId: { in: ids } }],
      },
      orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    }),
  )
}

/** Leaves of these people, as away or as standing in, that hold or were over on this day or later; newest first, at most 200. */
export async function listLeavesSince(tx: Tx, staffIds: readonly string[], since: string): Promise<NamedLeave[]> {
  const ids = [...staffIds]
  return named(
    tx,
    await tx.leave.findMany({
      where: { untilOn: { gte: since }, OR: [{ staffId: { in: ids } }, { deputyId: { in: ids } }] },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
      take: 200,
    }),
  )
}

/** Everybody who is gone for good and whose posts somebody keeps, newest first; at most 200. */
export async function listHandedOver(tx: Tx): Promise<NamedLeave[]> {
  return named(tx, await tx.leave.findMany({ where: { kind: 'left' }, orderBy: { createdAt: 'desc' }, take: 200 }))
}

/** One leave, locked; null when there is none. */
export async function findLeaveForUpdate(tx: Tx, id: string): Promise<NamedLeave | null> {
  await tx.$executeRaw`SELECT 1 FROM "Leave" WHERE "id" = ${id}::uuid FOR UPDATE`
  const row = await tx.leave.findUnique({ where: { id } })
  return row === null ? null : ((await named(tx, [row]))[0] ?? null)
}

/** Writes a leave down. */
export async function insertLeave(tx: Tx, leave: Omit<Leave, 'endedAt' | 'endedBy'>): Promise<void> {
  await tx.leave.create({ data: { ...leave, roleIds: [...leave.roleIds] } })
}

/** Ends a leave at this moment. */
export async function endLeaveRow(
  tx: Tx,
  end: { readonly id: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.leave.update({ where: { id: end.id }, data: { endedAt: end.at, endedBy: end.by } })
}

/** Who stands in on a day for holders of one of the roles at one of the units. */
export async function listStandIns(
  tx: Tx,
  ask: { readonly roles: readonly RoleCode[]; readonly units: readonly string[]; readonly today: string },
): Promise<RoleHolder[]> {
  const rows = await tx.$queryRaw<(Omit<RoleHolder, 'role'> & { role: string })[]>`
    SELECT s."staffId", s."name", r."role", r."unitId", r."place", NULL AS "deputyId"
    FROM "Leave" l
    JOIN "RoleHeld" r ON r."staffId" = l."staffId" AND r."id" = ANY(l."roleIds")
    JOIN "Staff" s ON s."staffId" = l."deputyId" AND NOT s."disabled"
    WHERE l."endedAt" IS NULL AND l."fromOn" <= ${ask.today} AND l."untilOn" >= ${ask.today}
      AND r."role" = ANY(${[...ask.roles]}) AND r."unitId" = ANY(${[...ask.units]})
    ORDER BY r."id", s."staffId"`
  return rows.map((row) => ({ ...row, role: RoleCode.parse(row.role) }))
}

async function named(tx: Tx, leaves: readonly Leave[]): Promise<NamedLeave[]> {
  const ids = leaves.flatMap((one) => [one.staffId, one.deputyId, ...(one.recordedBy === null ? [] : [one.recordedBy])])
  const staff = await tx.staff.findMany({ where: { staffId: { in: ids } }, select: { staffId: true, name: true } })
  const nameOf = new Map(staff.map((one) => [one.staffId, one.name]))
  return leaves.map((one) => ({
    ...one,
    name: nameOf.get(one.staffId) ?? one.staffId,
    deputyName: nameOf.get(one.deputyId) ?? one.deputyId,
    recordedName: nameOf.get(one.recordedBy ?? '') ?? '',
  }))
}
