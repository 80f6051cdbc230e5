import { createHmac, randomBytes } from 'node:crypto'
import { parseCaseNumber } from '@shared/case/number/case-number'
import { makeQueryCode, parseQueryCode } from '@shared/case/number/query-code'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'
import { BLOCK_SIZE, codeMessage, lentNumber } from '@shared/station/lent-number'
import type { Tx } from '../../platform/db'
import type { RunContext } from '../../platform/trpc'
import { getPoint } from '../organisation'
import { insertBlock, listBlocks, listTakenCodes, type NumberBlock, takeSequences } from './store/number-store'

/** Seeds to try before giving up; with a million codes in use one of two hundred new ones collides once in five thousand seeds. */
const SEED_TRIES = 5

/** Lends the next numbers of a point to a device. The seed is chosen so that no query code of the block is in use. */
export async function lendTo(ctx: RunContext, deviceId: string, point: ServicePoint): Promise<NumberBlock> {
  const year = Number(ctx.today.slice(0, 4))
  const fromSeq = await takeSequences(ctx.tx, { pointId: point.pointId, year, count: BLOCK_SIZE })
  const block = {
    id: ctx.newId(),
    pointId: point.pointId,
    deviceId,
    year,
    fromSeq,
    toSeq: fromSeq + BLOCK_SIZE - 1,
    codesSeed: await freshSeed(ctx, year, fromSeq),
    lentAt: new Date(ctx.now),
  }
  await insertBlock(ctx.tx, block)
  return block
}

async function freshSeed(ctx: RunContext, year: number, fromSeq: number): Promise<Uint8Array<ArrayBuffer>> {
  for (let tries = 0; tries < SEED_TRIES; tries += 1) {
    const seed = Uint8Array.from(randomBytes(32))
    const codes = Array.from({ length: BLOCK_SIZE }, (_, index) => makeQueryCode(macOf(seed, year, fromSeq + index)))
    const taken = await listTakenCodes(ctx.tx, ctx.services.county, codes)
    if (taken.length === 0 && new Set(codes).size === codes.length) return seed
  }
  throw new Error('no seed without a query code that is in use')
}

function macOf(seed: Uint8Array, year: number, sequence: number): Uint8Array {
  return createHmac('sha256', seed).update(codeMessage(year, sequence)).digest()
}

/**
 * The number that a device printed is one that it was lent, with the query code that belongs to it. Throws
 * `sync.numberForeign` otherwise. Answers number and code as stored.
 * Whether another case carries the number already is the case's own question when it is taken in (case-law §8.2-5).
 */
export async function assertLent(
  tx: Tx,
  claim: { county: string; deviceId: string; pointId: string; number: string; queryCode: string },
): Promise<{ number: string; queryCode: string }> {
  const parts = parseCaseNumber(claim.number)
  const code = parseQueryCode(claim.queryCode)
  if (parts === null || code === null) throw problem('sync.numberForeign')
  const point = await getPoint(tx, claim.pointId)
  const onDay = `20${parts.day.slice(0, 2)}-${parts.day.slice(2, 4)}-${parts.day.slice(4, 6)}`
  // The block's year decides, not the date that a wrong device clock put into the number, however wrong it is (case-law §8.2-7).
  for (const block of await listBlocks(tx, { deviceId: claim.deviceId, sequence: parts.sequence })) {
    const lent = lentNumber(
      { county: claim.county, pointPrefix: point.prefix },
      { sequence: parts.sequence, on: onDay, mac: macOf(block.codesSeed, block.year, parts.sequence) },
    )
    if (lent.number !== parts.number || lent.queryCode !== code) continue
    return lent
  }
  throw problem('sync.numberForeign')
}

/** Throws `sync.numberForeign` for a number that the device was never lent, whatever day stands in it. */
export async function assertLentSequence(tx: Tx, claim: { deviceId: string; sequence: number }): Promise<void> {
  if ((await listBlocks(tx, claim)).length === 0) throw problem('sync.numberForeign')
}
