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

/** Numbers that can still be given out without a network, whatever year their block is of (see `blockToUse`). */
export function numbersLeft(blocks: readonly BlockInUse[]): number {
  return blocks.reduce((sum, one) => sum + leftIn(one), 0)
}

/** True when another block of this year should be asked for. */
export function isLow(blocks: readonly BlockInUse[], year: number): boolean {
  return numbersLeft(blocks.filter((one) => one.block.year === year)) < BLOCK_SIZE * LOW_SHARE
}

/**
 * The block to take the next number from: the oldest of the year that has one. A device whose clock shows a year without a block still prints:
 * then the oldest block that has a number decides (case-law §8.2-7). Null when all are used up.
 */
export function blockToUse<Block extends BlockInUse>(blocks: readonly Block[], year: number): Block | null {
  const usable = blocks.filter((one) => leftIn(one) > 0)
  const ofYear = usable.filter((one) => one.block.year === year)
  const [first] = (ofYear.length > 0 ? ofYear : usable).sort(
    (a, b) => a.block.year - b.block.year || a.block.fromSeq - b.block.fromSeq,
  )
  return first ?? null
}

function leftIn(one: BlockInUse): number {
  return Math.max(0, one.block.toSeq - one.nextSeq + 1)
}

/** Numbers below which the clerk is told: about a morning at a busy station. */
const FEW_NUMBERS = 20

/** 收件号够不够 — what is said before a clerk begins; `none` holds back submitting while there is no network. */
export function numbersState(left: number): 'enough' | 'few' | 'none' {
  if (left <= 0) return 'none'
  return left < FEW_NUMBERS ? 'few' : 'enough'
}
