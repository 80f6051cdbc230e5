import { makeCaseNumber } from '../case/number/case-number'
import { makeQueryCode } from '../case/number/query-code'
import type { PlainDate } from '../kernel/plain-date'
import type { LentBlock } from './view/device-view'

/** Numbers of one block at least (case-law §8.2: three times the average day, times the longest stretch without a network). */
export const BLOCK_SIZE = 200
/** Share of a block below which the next one is asked for. */
const LOW_SHARE = 0.3

/** What the query code of a number is made from: the HMAC-SHA-256 of this text under the block's seed. */
export function codeMessage(year: number, sequence: number): string {
  return `yimen-code/1/${year}/${sequence}`
}

/** 收件号和查询码 — for ever, as printed. `mac` is the HMAC-SHA-256 of `codeMessage`; `on` is the day claimed by the point. */
export function lentNumber(
  block: Pick<LentBlock, 'county' | 'pointPrefix'>,
  use: { sequence: number; on: PlainDate; mac: ArrayLike<number> },
): { number: string; queryCode: string } {
  return {
    number: makeCaseNumber({ county: block.county, on: use.on, point: block.pointPrefix, sequence: use.sequence }),
    queryCode: makeQueryCode(use.mac),
  }
}

/** 手上的号段 — a block and the next number of it that nobody has used. */
export type BlockInUse = { readonly block: LentBlock; readonly nextSeq: number }

/** Numbers left over all blocks of a year. */
export function numbersLeft(blocks: readonly BlockInUse[], year: number): number {
  return blocks
    .filter((one) => one.block.year === year)
    .reduce((sum, one) => sum + Math.max(0, one.block.toSeq - one.nextSeq + 1), 0)
}

/** True when another block should be asked for. */
export function isLow(blocks: readonly BlockInUse[], year: number): boolean {
  return numbersLeft(blocks, year) < BLOCK_SIZE * LOW_SHARE
}

/** The block to take the next number from: the oldest of the year that has one; null when all are used up. */
export function blockToUse(blocks: readonly BlockInUse[], year: number): BlockInUse | null {
  return (
    blocks
      .filter((one) => one.block.year === year && one.nextSeq <= one.block.toSeq)
      .sort((a, b) => a.block.fromSeq - b.block.fromSeq)[0] ?? null
  )
}
