import { ROLE_CODES, type RoleGrant, type StaffActor } from '@shared/identity/actor'
import type { Db, Tx } from '../db'
import { hashToken, makeToken } from './token'

type Audience = 'citizen' | 'staff'

/** Milliseconds a session may rest, and live at all: staff desks are shared, phones are not. */
const LIVES: Record<Audience, { idleMs: number; totalMs: number }> = {
  citizen: { idleMs: 30 * 86_400_000, totalMs: 180 * 86_400_000 },
  staff: { idleMs: 2 * 3_600_000, totalMs: 12 * 3_600_000 },
}
/** A session's last use is written at most so often; each write costs a commit. */
const TOUCH_MS = 60_000

/** Opens a session and answers its token, which is shown once. */
export async function insertSession(
  tx: Tx,
  session: { audience: Audience; accountId: string | null; staffId: string | null; deviceLabel: string; nowMs: number },
): Promise<{ token: string; maxAgeSeconds: number; endsAt: Date }> {
  const token = makeToken()
  const life = LIVES[session.audience]
  const endsAt = new Date(session.nowMs + life.totalMs)
  await tx.session.create({
    data: {
      tokenHash: hashToken(token),
      audience: session.audience,
      accountId: session.accountId,
      staffId: session.staffId,
      deviceLabel: session.deviceLabel.slice(0, 80),
      createdAt: new Date(session.nowMs),
      seenAt: new Date(session.nowMs),
      idleUntil: new Date(session.nowMs + life.idleMs),
      endsAt,
    },
  })
  return { token, maxAgeSeconds: Math.floor(life.totalMs / 1000), endsAt }
}

export type LiveSession = {
  tokenHash: Uint8Array
  audience: Audience
  accountId: string | null
  staffId: string | null
}

/** The live session of a token, or null; its idle time starts anew. */
export async function findSession(db: Db, token: string, nowMs: number): Promise<LiveSession | null> {
  const tokenHash = hashToken(token)
  const row = await db.session.findUnique({ where: { tokenHash } })
  if (row === null || row.revokedAt !== null || row.idleUntil.getTime() < nowMs || row.endsAt.getTime() < nowMs)
    return null
  if (nowMs - row.seenAt.getTime() > TOUCH_MS) {
    const idleUntil = new Date(Math.min(nowMs + LIVES[row.audience as Audience].idleMs, row.endsAt.getTime()))
    await db.session.updateMany({ where: { tokenHash }, data: { seenAt: new Date(nowMs), idleUntil } })
  }
  return { tokenHash, audience: row.audience as Audience, accountId: row.accountId, staffId: row.staffId }
}

/** Ends a session. */
export async function revokeSession(tx: Tx, tokenHash: Uint8Array, at: Date): Promise<void> {
  await tx.session.updateMany({ where: { tokenHash: Uint8Array.from(tokenHash) }, data: { revokedAt: at } })
}

/** An account as the actor of a request. */
export async function findAccount(
  db: Db,
  accountId: string,
): Promise<{ accountId: string; personId: string | null } | null> {
  return db.account.findUnique({ where: { accountId }, select: { accountId: true, personId: true } })
}

/**
 * An officer with the roles held now; while a colleague is on recorded leave the deputy holds the colleague's roles as well. One statement,
 * for every request of an officer begins with it.
 */
export async function findStaffActor(db: Tx, staffId: string, today: string): Promise<StaffActor | null> {
  const [row] = await db.$queryRaw<Omit<StaffActor, 'kind'>[]>`
    SELECT s."staffId", s."name", s."unitId" AS "unit", s."personId"::text AS "personId", s."relatives", coalesce((
      SELECT json_agg(json_build_object(
        'role', r."role", 'unit', r."unitId", 'place', r."place", 'acting', r."staffId" <> s."staffId"
      ))
      FROM "RoleHeld" r
      WHERE r."staffId" = s."staffId" OR (r."deputyId" = s."staffId" AND EXISTS (
        SELECT 1 FROM "Leave" l
        WHERE l."staffId" = r."staffId" AND l."deputyId" = s."staffId" AND l."fromOn" <= ${today} AND l."untilOn" >= ${today}
      ))
    ), '[]') AS "roles"
    FROM "Staff" s WHERE s."staffId" = ${staffId} AND NOT s."disabled"`
  return row === undefined ? null : { kind: 'staff', ...row, roles: [...row.roles].sort(byRank) }
}

/** Own roles before those of a colleague on leave, each in the order of the role list: the first one is what the audit row names. */
function byRank(a: RoleGrant, b: RoleGrant): number {
  return Number(a.acting) - Number(b.acting) || ROLE_CODES.indexOf(a.role) - ROLE_CODES.indexOf(b.role)
}

/** The enrolled device of a credential. */
export async function findDevice(
  db: Db,
  credential: string,
): Promise<{ deviceId: string; pointId: string; state: string } | null> {
  return db.device.findUnique({
    where: { credentialHash: hashToken(credential) },
    select: { deviceId: true, pointId: true, state: true },
  })
}

/** Whose sessions. */
export type SessionOwner =
  | { readonly accountId: string; readonly staffId: null }
  | { readonly accountId: null; readonly staffId: string }

/** Live sessions of an owner, the last used first. */
export async function listSessions(
  tx: Tx,
  owner: SessionOwner,
  now: Date,
): Promise<{ tokenHash: Uint8Array; deviceLabel: string; createdAt: Date; seenAt: Date }[]> {
  return tx.session.findMany({
    where: { ...ownedBy(owner), revokedAt: null, idleUntil: { gt: now }, endsAt: { gt: now } },
    select: { tokenHash: true, deviceLabel: true, createdAt: true, seenAt: true },
    orderBy: { seenAt: 'desc' },
    take: 50,
  })
}

/** Ends every session of an owner: the account was disabled, or its phone changed hands. */
export async function revokeSessionsOf(tx: Tx, owner: SessionOwner, at: Date): Promise<number> {
  return (await tx.session.updateMany({ where: { ...ownedBy(owner), revokedAt: null }, data: { revokedAt: at } })).count
}

/** Removes sessions that ended before; answers how many. */
export async function deleteEndedSessions(db: Db, before: Date): Promise<number> {
  return (await db.session.deleteMany({ where: { endsAt: { lt: before } } })).count
}

function ownedBy(owner: SessionOwner): { accountId: string } | { staffId: string } {
  return owner.staffId === null ? { accountId: owner.accountId } : { staffId: owner.staffId }
}
