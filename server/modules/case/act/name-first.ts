import { isDeepStrictEqual } from 'node:util'
import type { BuiltActionName } from '@shared/case/authority/role-table'
import { makeProblem, ProblemError } from '@shared/problem/problem'
import type { Tx } from '../../../platform/db'
import { listActions, whoDid } from '../store/case-store'

/** By what an act says which one of several it is about. */
const NAMES = ['consultId', 'procedureId', 'meetingId', 'objectionId', 'noticeId', 'ref', 'orderNo', 'step'] as const

/**
 * Runs a decision; where the law says 已经办过 without knowing who did it, the log is asked: `case.alreadyDone` names who did the same act on the
 * same thing last, and when.
 */
export async function namingFirst<Result>(
  tx: Tx,
  act: { readonly caseId: string; readonly name: BuiltActionName; readonly input: unknown },
  decide: () => Result,
): Promise<Result> {
  try {
    return decide()
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'case.alreadyDone') throw error
    if ((error.problem.values?.who ?? '') !== '') throw error
    const earlier = (await listActions(tx, act.caseId)).findLast(
      ({ name, input }) => name === act.name && isSameThing(act.input, input),
    )
    throw earlier === undefined ? error : new ProblemError(makeProblem('case.alreadyDone', whoDid(earlier)))
  }
}

function isSameThing(sent: unknown, logged: Readonly<Record<string, unknown>>): boolean {
  const said = (sent ?? {}) as Record<string, unknown>
  return NAMES.every((name) => !(name in said) || !(name in logged) || isDeepStrictEqual(said[name], logged[name]))
}
