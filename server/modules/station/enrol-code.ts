import { randomInt } from 'node:crypto'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'
import type { Bytes, Keys } from '../../platform/crypto'
import { assertWithin, forget } from '../../platform/rate-limit'
import type { RequestContext, RunContext } from '../../platform/trpc'
import { type EnrolCode, insertEnrolCode, lockEnrolCode, saveCodeUsed } from './store/enrol-code-store'

/** How long a code may be used: it is read out on the telephone and typed in on the same day, or on the morning after. */
const LIFE_MS = 24 * 3_600_000
const HOUR_MS = 3_600_000
/** Tries of one clerk and at one point within an hour: of a hundred million codes a handful is alive, and nobody mistypes more often. */
const MOST_OF_CLERK = 10
const MOST_AT_POINT = 30

/** What is kept of a code: with the point, so that the same digits open no other one. */
export function hashOfCode(keys: Pick<Keys, 'blind'>, pointId: string, code: string): Bytes {
  return keys.blind('enrolCode', `${pointId}/${code}`)
}

/** Makes a code of eight digits for a point. */
export async function issueCode(
  ctx: RunContext,
  point: ServicePoint,
  issuedBy: string,
): Promise<{ code: string; expiresAt: Date }> {
  const issuedAt = new Date(ctx.now)
  const expiresAt = new Date(issuedAt.getTime() + LIFE_MS)
  const { pointId } = point
  for (;;) {
    const code = String(randomInt(100_000_000)).padStart(8, '0')
    const hash = hashOfCode(ctx.services.keys, pointId, code)
    if (await insertEnrolCode(ctx.tx, { id: ctx.newId(), pointId, hash, issuedBy, issuedAt, expiresAt }))
      return { code, expiresAt }
  }
}

/** Counts a try before it is made, so that a wrong one stays counted. Throws `identity.tooMany`. */
export async function countTry(request: RequestContext, pointId: string): Promise<void> {
  const { db, clock } = request.services
  const limits = [{ key: keyOfPoint(pointId), most: MOST_AT_POINT, windowMs: HOUR_MS }]
  if (request.actor.kind === 'staff')
    limits.push({ key: keyOfClerk(request.actor.staffId), most: MOST_OF_CLERK, windowMs: HOUR_MS })
  await assertWithin(db, limits, clock.nowMs())
}

/**
 * Uses a code for a device; a right one ends the clerk's count of tries. A code that may be used many times is the demo county's and of no use
 * outside it. Throws `sync.enrolCodeWrong`, `sync.enrolCodeUsed`, `sync.enrolCodeExpired`.
 */
export async function redeemCode(
  ctx: RunContext,
  use: { readonly pointId: string; readonly code: string; readonly deviceId: string; readonly staffId: string },
): Promise<void> {
  const { demo, keys } = ctx.services
  const found = await lockEnrolCode(ctx.tx, hashOfCode(keys, use.pointId, use.code))
  if (found === null || (found.manyTimes && !demo)) throw problem('sync.enrolCodeWrong')
  if (!found.manyTimes) await spendCode(ctx, found, use.deviceId)
  await forget(ctx.tx, keyOfClerk(use.staffId))
  await forget(ctx.tx, keyOfPoint(use.pointId))
}

async function spendCode(ctx: RunContext, code: EnrolCode, deviceId: string): Promise<void> {
  const at = new Date(ctx.now)
  if (code.usedAt !== null) throw problem('sync.enrolCodeUsed')
  if (code.expiresAt <= at) throw problem('sync.enrolCodeExpired')
  await saveCodeUsed(ctx.tx, code.id, { at, deviceId })
}

const keyOfPoint = (pointId: string) => `enrol-point/${pointId}`
const keyOfClerk = (staffId: string) => `enrol-clerk/${staffId}`
