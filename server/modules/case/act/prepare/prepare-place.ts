import { TransferInput } from '@shared/case/view/act-inputs'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../platform/trpc'
import type { OpenCase } from '../open-case'
import { readInput } from './read-input'

const WithCustody = z.object({ custodyPoint: z.optional(z.nullable(z.string())) })
const WithDestination = z.object({ to: z.optional(z.nullable(z.string())) })

/** The point that takes a case over, with its unit as the county knows it. Throws `place.unknown`. */
export async function prepareTransfer(_: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const { pointId, reason } = readInput(TransferInput, input)
  const point = open.places.point(pointId)
  if (point === null) throw problem('place.unknown')
  return { pointId, pointUnit: point.unitId, reason }
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
