import { randomInt, timingSafeEqual } from 'node:crypto'
import { problem } from '@shared/problem/problem'
import type { RequestContext, RunContext } from '../../../platform/trpc'
import { claimTry, type OtpRow, replaceCode, spendCode } from '../store/otp-store'

/** 验证码管五分钟，能试五次. */
const LIFE_MS = 5 * 60_000
const TRIES = 5

/** Makes a code for a phone and stores its keyed hash; the code itself is only in the message that leaves. */
export async function makeCode(ctx: RunContext, phone: string): Promise<{ id: string; code: string; until: string }> {
  const { keys, clock } = ctx.services
  const id = ctx.newId()
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const expiresAt = new Date(clock.nowMs() + LIFE_MS)
  await replaceCode(ctx.tx, {
    id,
    phoneBlind: keys.blind('phone', phone),
    codeHash: keys.blind('otp', `${id}/${code}`),
    tries: TRIES,
    at: new Date(ctx.now),
    expiresAt,
  })
  return { id, code, until: expiresAt.toISOString() }
}

/** One guess, counted for good before anything else happens; null when there is no code left to guess at. */
export async function takeGuess(request: RequestContext, phone: string): Promise<OtpRow | null> {
  const { db, keys, clock } = request.services
  return claimTry(db, keys.blind('phone', phone), new Date(clock.nowMs()))
}

/** Spends the code that was guessed right. Throws `identity.otpExpired`, or `identity.otpWrong` with the tries that are left. */
export async function spendGuess(ctx: RunContext, guess: OtpRow | null, code: string): Promise<void> {
  if (guess === null) throw problem('identity.otpExpired')
  const given = ctx.services.keys.blind('otp', `${guess.id}/${code}`)
  if (!timingSafeEqual(Buffer.from(guess.codeHash), Buffer.from(given)))
    throw guess.triesLeft > 0 ? problem('identity.otpWrong', { left: guess.triesLeft }) : problem('identity.otpExpired')
  if (!(await spendCode(ctx.tx, guess.id, new Date(ctx.now)))) throw problem('identity.otpExpired')
}
