import { parseCaseNumber } from '@shared/case/number/case-number'
import { makeListNumber, parseListNumber } from '@shared/handover/list-number'
import { problem } from '@shared/problem/problem'
import { blockToUse, codeMessage, isLow, lentNumber, numbersLeft } from '@shared/station/lent-number'
import type { LentBlock } from '@shared/station/view/device-view'
import type { DeviceContext } from '../device-context'
import { hmac } from '../digest'
import type { BlockRow, OutboxStored } from './database'

/** 下一个号 — what will be printed, and the block that it is taken from; it is taken only in the write that uses it. */
export type NextNumber = {
  readonly number: string
  readonly queryCode: string
  readonly from: BlockRow
}

/** The next number of this device, made from its block. Throws `sync.blockExhausted`. */
export async function peekNumber(ctx: DeviceContext, on: string): Promise<NextNumber> {
  const blocks = await ctx.db.kept.blocks.toArray()
  const from = blockToUse(blocks, Number(on.slice(0, 4)))
  if (from === null) throw problem('sync.blockExhausted')
  const mac = await hmac(from.block.codesSeed, codeMessage(from.block.year, from.nextSeq))
  return { ...lentNumber(from.block, { sequence: from.nextSeq, on, mac }), from }
}

/** The next number of the block for a hand-over list, in the series of the point (case-law §8.3). Throws `sync.blockExhausted`. */
export async function peekListNumber(ctx: DeviceContext, on: string): Promise<NextNumber> {
  const next = await peekNumber(ctx, on)
  const { block, nextSeq } = next.from
  return { ...next, number: makeListNumber({ point: block.pointPrefix, on, sequence: nextSeq }) }
}

/** Takes the number inside a transaction on `blocks`; false when another tab took it meanwhile. */
export async function takeNumber(ctx: DeviceContext, next: NextNumber): Promise<boolean> {
  const now = await ctx.db.kept.blocks.get(next.from.blockId)
  if (now?.nextSeq !== next.from.nextSeq) return false
  await ctx.db.kept.blocks.put({ ...now, nextSeq: now.nextSeq + 1 })
  return true
}

/** Adds a lent block; one that is here already keeps its place. */
export async function addBlock(ctx: Pick<DeviceContext, 'db'>, block: LentBlock): Promise<void> {
  const { blocks } = ctx.db.kept
  await ctx.db.kept.transaction('rw', blocks, async () => {
    if ((await blocks.get(block.blockId)) === undefined) {
      await blocks.add({ blockId: block.blockId, block, nextSeq: block.fromSeq })
    }
  })
}

/** How many numbers can still be given out, and whether more of this year should be asked for. */
export async function countNumbers(
  ctx: Pick<DeviceContext, 'db'>,
  year: number,
): Promise<{ left: number; low: boolean }> {
  const blocks = await ctx.db.kept.blocks.toArray()
  return { left: numbersLeft(blocks), low: isLow(blocks, year) }
}

/** Remembers in its block that a number was used, when the record that bears it goes; inside a transaction on `blocks`. */
export async function settleNumber(
  ctx: Pick<DeviceContext, 'db'>,
  row: Pick<OutboxStored, 'kind' | 'label'>,
): Promise<void> {
  const text = row.label?.number ?? null
  if (text === null || !NUMBERED.includes(row.kind)) return
  const parts = parseCaseNumber(text) ?? parseListNumber(text)
  if (parts === null) return
  await ctx.db.kept.blocks
    .filter(
      ({ block }) =>
        block.pointPrefix === parts.point && block.fromSeq <= parts.sequence && parts.sequence <= block.toSeq,
    )
    .modify((block) => {
      Object.assign(block, { settled: [...(block.settled ?? []), parts.sequence] })
    })
}

/** Records that took a number of the block, or voided one; others name the number of a case. */
const NUMBERED: readonly string[] = ['submitCase', 'handOver', 'voidNumber']
