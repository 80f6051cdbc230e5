import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../platform/trpc'
import { staffIdOf } from '../../../organisation'

const Proposed = z.looseObject({ proposedBy: z.string().check(z.minLength(1), z.maxLength(64)) })

/**
 * 提出的人 — of every act that names one: somebody at work here, by record, staff number or account; the rules and the log know the staff record, so that
 * nobody confirms what they proposed under another name. Throws `case.twoPersons` for nobody.
 */
export async function withProposer(ctx: RunContext, input: unknown): Promise<unknown> {
  const read = z.safeParse(Proposed, input)
  if (!read.success) return input
  const proposedBy = await staffIdOf(ctx.tx, read.data.proposedBy)
  if (proposedBy === null) throw problem('case.twoPersons', { who: '另一位工作人员' })
  return { ...read.data, proposedBy }
}
