import { parseCaseNumber } from '../case/number/case-number'
import { parseListNumber } from '../handover/list-number'
import type { PlainDate } from '../kernel/plain-date'
import type { BlockInUse } from './lent-number'

/** 一个号怎么用的 — an intake, a hand-over list, or voided with a reason. `key` is the thing that bears it: one thing bears it once. */
export type NumberUse = {
  readonly key: string
  readonly kind: 'intake' | 'list' | 'void'
  /** As printed or stored; groups do not matter. */
  readonly number: string
  readonly title: string
}

/** 跳过的号 — taken out of the block and on nothing: it belongs to one of these days, between its neighbours. */
export type PassedNumber = {
  readonly blockId: string
  readonly sequence: number
  readonly days: readonly PlainDate[]
}

/** 重号 — one number on two things. */
export type DoubleNumber = { readonly sequence: number; readonly uses: readonly NumberUse[] }

/** 一个用了的号，和它的日子 */
export type DatedUse = NumberUse & { readonly sequence: number; readonly day: PlainDate }

/** 查号的结果 */
export type NumberCheck = {
  readonly used: readonly DatedUse[]
  readonly passed: readonly PassedNumber[]
  readonly double: readonly DoubleNumber[]
}

/** 查号要的号段 — `settled` are numbers whose records were used, confirmed, and taken off the device after their time. */
export type CheckedBlock = BlockInUse & { readonly settled?: readonly number[] }

/** Records stay on a device for thirty days: of an older block only what lies behind its first known number can be judged. */
const KEPT_MS = 30 * 86_400_000

/**
 * 查号 — every number that left the block must be on one thing and on one only (case-law §8.2-3, -4): what is on nothing was passed over, what is on
 * two was used twice. A gap is shown and never filled.
 */
export function checkNumbers(
  blocks: readonly CheckedBlock[],
  uses: readonly NumberUse[],
  at: { readonly nowMs: number; readonly today: PlainDate },
): NumberCheck {
  const dated = uses.flatMap((use) => dateOf(use) ?? [])
  const parts = blocks.map((block) => {
    const rivals = blocks.filter((other) => other !== block)
    return checkBlock(
      block,
      dated.filter((use) => isOf(block, use, rivals)),
      at,
    )
  })
  return {
    used: parts.flatMap((part) => part.used).sort((a, b) => a.sequence - b.sequence),
    passed: parts.flatMap((part) => part.passed),
    double: parts.flatMap((part) => part.double),
  }
}

function dateOf(use: NumberUse): (DatedUse & { readonly point: string }) | null {
  const parts = use.kind === 'list' ? parseListNumber(use.number) : parseCaseNumber(use.number)
  if (parts === null) return null
  const day = `20${parts.day.slice(0, 2)}-${parts.day.slice(2, 4)}-${parts.day.slice(4)}`
  return { ...use, sequence: parts.sequence, day, point: parts.point }
}

type Dated = DatedUse & { readonly point: string }

/**
 * The block's year decides, not the day that a wrong clock put into the number (case-law §8.2-7): a use far from the year is of this block where no
 * other one holds its sequence.
 */
function isOf({ block }: CheckedBlock, use: Dated, others: readonly CheckedBlock[]): boolean {
  const holds = (one: CheckedBlock['block']) =>
    one.pointPrefix === use.point && one.fromSeq <= use.sequence && use.sequence <= one.toSeq
  if (!holds(block)) return false
  const isNear = Math.abs(Number(use.day.slice(0, 4)) - block.year) <= 1
  return isNear || !others.some((other) => holds(other.block))
}

function checkBlock(
  { block, nextSeq, settled = [] }: CheckedBlock,
  own: readonly Dated[],
  { nowMs, today }: { nowMs: number; today: PlainDate },
): NumberCheck {
  const isOld = nowMs - Date.parse(block.lentAt) > KEPT_MS
  const from = isOld ? Math.min(nextSeq, ...own.map((use) => use.sequence)) : block.fromSeq
  const passed: PassedNumber[] = []
  const double: DoubleNumber[] = []
  for (let sequence = from; sequence < nextSeq; sequence += 1) {
    const here = own.filter((use) => use.sequence === sequence)
    const keys = new Set(here.filter((use) => use.kind !== 'void').map((use) => use.key))
    if (keys.size > 1) double.push({ sequence, uses: here })
    if (here.length > 0 || settled.includes(sequence)) continue
    passed.push({ blockId: block.blockId, sequence, days: daysBetween(own, sequence, today) })
  }
  return { used: own, passed, double }
}

/** The day of the number before and that of the number after it; where neither is known, today. */
function daysBetween(own: readonly DatedUse[], sequence: number, today: PlainDate): PlainDate[] {
  const sorted = [...own].sort((a, b) => a.sequence - b.sequence)
  const before = sorted.filter((use) => use.sequence < sequence).at(-1)?.day
  const after = sorted.find((use) => use.sequence > sequence)?.day ?? today
  return before === undefined ? [after] : [...new Set([before, after])].sort()
}
