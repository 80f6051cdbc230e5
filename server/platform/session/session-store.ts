import { ROLE_CODES, type RoleGrant, type StaffActor } from '@shared/identity/actor'
import type { Db, Tx } from '../db'
import { hashToken, makeToken } from './token'

type Audience = 'citizen' | 'staff'

/**
 * Milliseconds a session may rest, and live at all: staff desks are shared, phones are not. A station's session is worth nothing without the
 * device and the PIN of its clerk, so that a village may be without a network for two weeks.
 */
const LIVES: Record<Audience | 'station', { idleMs: number; totalMs: number }> = {
  citizen: { idleMs: 30 * 86_400_000, totalMs: 180 * 86_400_000 },
  staff: { idleMs: 2 * 3_600_000, totalMs: 12 * 3_600_000 },
  station: { idleMs: 14 * 86_400_000, totalMs: 30 * 86_400_000 },
}
/** A session's last use is written at most so often; each write costs a commit. */
const TOUCH_MS = 60_000

/** 绑定 — what a station's session is tied to: the hash of a proof that only an opened vault has, and the device once it is enrolled. */
export type SessionBond = { readonly proofHash: Uint8Array<ArrayBuffer>; readonly deviceId: string | null }

/** Opens a session and answers its token, which is shown once. */
export async function insertSession(
  tx: Tx,
  session: {
    audience: Audience
    accountId: string | null
    staffId: string | null
    deviceLabel: string
    nowMs: number
    bond?: SessionBond
  },
): Promise<{ token: string; maxAgeSeconds: number; endsAt: Date }> {
  const token = makeToken()
  const life = LIVES[session.bond?.deviceId == null ? session.audience : 'station']
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
      proofHash: session.bond?.proofHash ?? null,
      deviceId: session.bond?.deviceId ?? null,
    },
  })
  // The cookie may outlive the session: a device that is just being enrolled is given a longer one afterwards.
  const cookieMs = session.bond === undefined ? life.totalMs : LIVES.station.totalMs
  return { token, maxAgeSeconds: Math.floor(cookieMs / 1000), endsAt }
}

/** Ties a session with a proof to the device that it has just enrolled; from now on it lives as long as a station's. Others stay as they are. */
export async function bindSession(
  tx: Tx,
  session: { readonly tokenHash: Uint8Array; readonly deviceId: string; readonly nowMs: number },
): Promise<void> {
  const { idleMs, totalMs } = LIVES.station
  await tx.session.updateMany({
    where: { tokenHash: Uint8Array.from(session.tokenHash), proofHash: { not: null }, deviceId: null },
    data: {
      deviceId: session.deviceId,
      idleUntil: new Date(session.nowMs + idleMs),
      endsAt: new Date(session.nowMs + totalMs),
    },
  })
}

export type LiveSession = {
  tokenHash: Uint8Array
  audience: Audience
  accountId: string | null
  staffId: string | null
  proofHash: Uint8Array | null
  deviceId: string | null
}

/** The live session of a token, or null; its idle time starts anew. */
export async function findSession(db: Db, token: string, nowMs: number): Promise<LiveSession | null> {
  const tokenHash = hashToken(token)
  const row = await db.session.findUnique({ where: { tokenHash } })
  if (row === null || row.revokedAt !== null || row.idleUntil.getTime() < nowMs || row.endsAt.getTime() < nowMs)
    return null
  if (nowMs - row.seenAt.getTime() > TOUCH_MS) {
    const life = LIVES[row.deviceId === null ? (row.audience as Audience) : 'station']
    const idleUntil = new Date(Math.min(nowMs + life.idleMs, row.endsAt.getTime()))
    await db.session.updateMany({ where: { tokenHash }, data: { seenAt: new Date(nowMs), idleUntil } })
  }
  const { accountId, staffId, proofHash, deviceId } = row
  return { tokenHash, audience: row.audience as Audience, accountId, staffId, proofHash, deviceId }
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
      SELECT json_agg(held."grant") FROM (
        SELECT json_build_object('role', r."role", 'unit', r."unitId", 'place', r."place", 'acting', FALSE) AS "grant"
        FROM "RoleHeld" r WHERE r."staffId" = s."staffId"
        UNION ALL
        SELECT json_build_object(
          'role', r."role", 'unit', r."unitId", 'place', r."place", 'acting', TRUE,
          'standsFor', json_build_object('staffId', away."staffId", 'name', away."name")
        )
        FROM "Leave" l
        JOIN "Staff" away ON away."staffId" = l."staffId"
        JOIN "RoleHeld" r ON r."staffId" = l."staffId" AND r."id" = ANY(l."roleIds")
        WHERE l."deputyId" = s."staffId" AND l."endedAt" IS NULL AND l."fromOn" <= ${today} AND l."untilOn" >= ${today}
      ) held
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
