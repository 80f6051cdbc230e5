import { randomBytes } from 'node:crypto'
import { makeCaseNumber, parseCaseNumber } from '@shared/case/number/case-number'
import { makeQueryCode, parseQueryCode } from '@shared/case/number/query-code'
import type { SubmitCase } from '@shared/case/view/submit-case'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { findTaken, isLentTo, takeSequence } from '../store/number-store'

/** 编号和查询码 — for ever; `replaced` says that the printed number was taken and another one was given (case-law §8.2-5). */
export type DrawnNumber = { readonly number: string; readonly queryCode: string; readonly replaced: boolean }

/**
 * The number of a new case: the one that the station printed from its lent block, else the next of the point. Throws
 * `sync.numberForeign` when the printed number was not lent to that device.
 */
export async function drawNumber(
  ctx: RunContext,
  input: Pick<SubmitCase, 'caseId' | 'lent'>,
  point: ServicePoint,
): Promise<DrawnNumber> {
  const county = ctx.services.county
  if (input.lent === null) return drawNew(ctx, point, false)
  const parsed = parseCaseNumber(input.lent.number)
  const queryCode = parseQueryCode(input.lent.queryCode)
  if (parsed === null || queryCode === null || parsed.point !== point.prefix) throw problem('sync.numberForeign')
  const { device } = ctx.request
  const lent =
    device !== null &&
    (await isLentTo(ctx.tx, { deviceId: device.deviceId, pointId: point.pointId, sequence: parsed.sequence }))
  if (!lent) throw problem('sync.numberForeign')
  const taken = await findTaken(ctx.tx, { county, number: parsed.number, queryCode })
  return taken === null || taken.caseId === input.caseId
    ? { number: parsed.number, queryCode, replaced: false }
    : drawNew(ctx, point, true)
}

async function drawNew(ctx: RunContext, point: ServicePoint, replaced: boolean): Promise<DrawnNumber> {
  const { county } = ctx.services
  const sequence = await takeSequence(ctx.tx, point.pointId, Number(ctx.today.slice(0, 4)))
  const number = makeCaseNumber({ county, on: ctx.today, point: point.prefix, sequence })
  for (;;) {
    const queryCode = makeQueryCode(randomBytes(8))
    if ((await findTaken(ctx.tx, { county, number, queryCode })) === null) return { number, queryCode, replaced }
  }
}
