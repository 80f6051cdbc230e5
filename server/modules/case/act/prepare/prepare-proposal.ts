import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../platform/trpc'
import { staffIdOf } from '../../../organisation'

const Proposed = z.looseObject({ proposedBy: z.string().check(z.minLength(1), z.maxLength(64)) })

/** 提出的人 — somebody at work here, however they are named; the log keeps the staff record. Throws `case.twoPersons` for nobody. */
export async function withProposer(ctx: RunContext, input: unknown, who: string): Promise<unknown> {
  const read = z.safeParse(Proposed, input)
  if (!read.success) return input
  const proposedBy = await staffIdOf(ctx.tx, read.data.proposedBy)
  if (proposedBy === null) throw problem('case.twoPersons', { who })
  return { ...read.data, proposedBy }
}
