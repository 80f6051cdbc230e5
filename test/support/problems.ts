import type { Problem, ProblemCode } from '@shared/problem/problem'
import { ProblemError } from '@shared/problem/problem'

/** The Problem that a call was refused with; fails when the call was answered or broke otherwise. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const answer = await call.then(
    () => null,
    (error: unknown) => error,
  )
  if (answer === null) throw new Error('the call was answered')
  const cause = answer instanceof Error ? (answer.cause ?? answer) : answer
  if (cause instanceof ProblemError) return cause.problem
  throw answer
}

/** The code of the Problem that a call was refused with. */
export async function codeOf(call: Promise<unknown>): Promise<ProblemCode> {
  return (await problemOf(call)).code
}
