import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../../platform/trpc'
import { isStaff } from '../../../../organisation'
import type { OpenCase } from '../../open-case'

const Proposed = z.object({ proposedBy: z.string() })

/** Who proposed it is an officer of this county, not a name that somebody made up. Throws `case.twoPersons`. */
export async function prepareProposer(ctx: RunContext, _: OpenCase, input: unknown): Promise<unknown> {
  const read = z.safeParse(Proposed, input)
  if (read.success && !(await isStaff(ctx.tx, read.data.proposedBy)))
    throw problem('case.twoPersons', { who: '另一位工作人员' })
  return input
}
