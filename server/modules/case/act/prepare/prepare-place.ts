import { firstNodeOf } from '@shared/case/acts/flow/route-case'
import { openRunOf } from '@shared/case/case-state'
import type { PlanNode } from '@shared/case/handling-plan'
import { TransferInput } from '@shared/case/view/act-inputs'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../platform/trpc'
import type { OpenCase } from '../open-case'
import { hasOwner } from '../region-routes'
import { readInput } from './read-input'

const WithCustody = z.object({ custodyPoint: z.optional(z.nullable(z.string())) })
const WithDestination = z.object({ to: z.optional(z.nullable(z.string())) })

/** The point that takes a case over, with its unit as the county knows it, or the unit for the open step. Throws `place.unknown`, `case.nobodyThere`. */
export async function prepareTransfer(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const read = readInput(TransferInput, input)
  if ('unit' in read) {
    const node = open.plan.nodes.find((one) => one.key === openRunOf(open.state)?.key)
    if (node !== undefined) await assertSomebodyThere(ctx, open, { unit: read.unit, node })
    return read
  }
  const point = open.places.point(read.pointId)
  if (point === null) throw problem('place.unknown')
  return { pointId: read.pointId, pointUnit: point.unitId, reason: read.reason }
}

const WithUnit = z.object({ unit: z.string() })

/** A director hands the first step to a unit where somebody can do it. Throws `place.unknown`, `case.nobodyThere`. */
export async function prepareDispatch(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const read = z.safeParse(WithUnit, input)
  const node = firstNodeOf(open.plan)
  if (read.success && node !== null) await assertSomebodyThere(ctx, open, { unit: read.data.unit, node })
  return input
}

async function assertSomebodyThere(
  ctx: RunContext,
  open: OpenCase,
  { unit, node }: { readonly unit: string; readonly node: PlanNode },
): Promise<void> {
  const known = open.places.unit(unit)
  if (known === null) throw problem('place.unknown')
  if (!(await hasOwner(ctx, { unit, role: node.role })))
    throw problem('case.nobodyThere', { unit: known.shortName, step: node.name })
}

/** A result lies at a point that exists. Throws `place.unknown`. */
export async function prepareCustody(_: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const read = z.safeParse(WithCustody, input)
  assertKnown(open, read.success ? (read.data.custodyPoint ?? null) : null)
  return input
}

/** A result is sent to a point that exists. Throws `place.unknown`. */
export async function prepareDestination(_: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const read = z.safeParse(WithDestination, input)
  assertKnown(open, read.success ? (read.data.to ?? null) : null)
  return input
}

function assertKnown(open: OpenCase, pointId: string | null): void {
  if (pointId !== null && open.places.point(pointId) === null) throw problem('place.unknown')
}
