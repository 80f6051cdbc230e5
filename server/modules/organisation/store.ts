import { RoleCode } from '@shared/identity/actor'
import { OpeningHours } from '@shared/organisation/opening-hours'
import { Division, ServicePoint } from '@shared/organisation/service-point'
import { Unit } from '@shared/organisation/unit'
import type { Tx } from '../../platform/db'

/**
 * What tells whether the kept tree is still the stored one: how many units, points and divisions there are and which transactions wrote
 * them (xmin). Any change moves one of the sums, and no body has to be read for it.
 */
export async function readTreeStamp(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ stamp: string }[]>`
    SELECT md5(concat_ws(',',
      (SELECT concat(count(*), '-', sum(xmin::text::bigint)) FROM "Unit"),
      (SELECT concat(count(*), '-', sum(xmin::text::bigint)) FROM "ServicePoint"),
      (SELECT concat(count(*), '-', sum(xmin::text::bigint)) FROM "Division"))) AS stamp`
  return row?.stamp ?? ''
}

/** All units. */
export async function listUnits(tx: Tx): Promise<Unit[]> {
  const rows = await tx.unit.findMany({ orderBy: { unitId: 'asc' } })
  return rows.map((row) => Unit.parse(row.body))
}

/** All points, halls first. */
export async function listPoints(tx: Tx): Promise<ServicePoint[]> {
  const rows = await tx.servicePoint.findMany({ orderBy: [{ kind: 'asc' }, { pointId: 'asc' }] })
  return rows.map(({ body, ...row }) => ServicePoint.parse({ ...row, ...(body as object) }))
}

/** All divisions, by code. */
export async function listDivisions(tx: Tx): Promise<Division[]> {
  const rows = await tx.division.findMany({ orderBy: { code: 'asc' } })
  return rows.map((row) => Division.parse(row))
}

/** The timetables with special days, or null where the county has none. */
export async function readOpeningHours(tx: Tx): Promise<OpeningHours | null> {
  const row = await tx.catalogueDocument.findUnique({ where: { key: 'hours' } })
  return row === null ? null : OpeningHours.parse(row.body)
}

/** 授权书 — a mandate to decide that is in force. */
export type MandateRow = {
  readonly number: string
  readonly unitId: string
  readonly items: readonly string[]
  readonly acts: readonly string[]
  readonly fromOn: string
  readonly untilOn: string
}

/** Mandates of an officer that are in force on a day. */
export async function listMandates(tx: Tx, staffId: string, today: string): Promise<MandateRow[]> {
  return tx.decisionMandate.findMany({
    where: { staffId, fromOn: { lte: today }, untilOn: { gte: today } },
    select: { number: true, unitId: true, items: true, acts: true, fromOn: true, untilOn: true },
    orderBy: { number: 'asc' },
  })
}

/** Name of an officer, or null. */
export async function findStaffName(tx: Tx, staffId: string): Promise<string | null> {
  const row = await tx.staff.findUnique({ where: { staffId }, select: { name: true } })
  return row?.name ?? null
}

/** The officer whom a person names: by staff record, staff number or account; null when there is none at work. */
export async function findStaffNamed(tx: Tx, named: string): Promise<string | null> {
  const row = await tx.staff.findFirst({
    where: { OR: [{ staffId: named }, { staffNumber: named }, { account: named }], disabled: false },
    select: { staffId: true },
  })
  return row?.staffId ?? null
}

/** Officers at work who hold a role at a unit; any role when none is named, anywhere when no unit is. */
export async function listHolders(tx: Tx, post: { unit: string | null; role: string | null }): Promise<string[]> {
  const rows = await tx.staff.findMany({
    where: {
      disabled: false,
      grants: {
        some: {
          ...(post.unit === null ? {} : { unitId: post.unit }),
          ...(post.role === null ? {} : { role: post.role }),
        },
      },
    },
    select: { staffId: true },
    orderBy: { staffId: 'asc' },
  })
  return rows.map((row) => row.staffId)
}

const COUNTY = 'county'

/** The code of the county that this database holds; null until a seed or a first import wrote it. */
export async function findCountyCode(tx: Tx): Promise<string | null> {
  const setting = await tx.setting.findUnique({ where: { key: COUNTY } })
  return typeof setting?.value === 'string' && setting.value !== '' ? setting.value : null
}

/** Writes the code where none is; false when one is there. */
export async function insertCountyCode(tx: Tx, code: string, at: Date): Promise<boolean> {
  const { count } = await tx.setting.createMany({
    skipDuplicates: true,
    data: { key: COUNTY, value: code, updatedAt: at },
  })
  return count === 1
}

/** Everybody at work who holds one of the roles, in the order of their records. */
export async function listRoleHolders(
  tx: Tx,
  roles: readonly RoleCode[],
): Promise<
  { staffId: string; name: string; role: RoleCode; unitId: string; place: string; deputyId: string | null }[]
> {
  const rows = await tx.roleHeld.findMany({
    where: { role: { in: [...roles] }, staff: { disabled: false } },
    select: { staffId: true, role: true, unitId: true, place: true, deputyId: true, staff: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ staff, role, ...row }) => ({ ...row, name: staff.name, role: RoleCode.parse(role) }))
}
