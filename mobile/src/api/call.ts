import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../../server/router'
import { CARRIES_TOKEN, sendRequest } from '../platform/net/request'
import { NoAnswer, type WireAnswer } from '../platform/net/wire'
import { CallFailed, NO_NETWORK, NOT_OURS, type ShownProblem, UNREADABLE } from './problem'
import { endSession, readToken } from './token'

type Inputs = inferRouterInputs<AppRouter>
/** What every procedure answers, by module and name. */
export type Answers = inferRouterOutputs<AppRouter>

const TIMEOUT_MS = 20_000

/**
 * Calls a procedure. Everything is POST, so that no ID number stands in an address. Throws CallFailed with the words to show; a
 * lost answer is 没有网络 and may be sent again under the same opId.
 */
export async function call<
  M extends keyof Answers & keyof Inputs,
  P extends keyof Answers[M] & keyof Inputs[M] & string,
>(module: M, procedure: P, input: Inputs[M][P]): Promise<Answers[M][P]> {
  const answer = await send(`/trpc/${String(module)}.${procedure}`, input)
  const body = parse(answer)
  if (body.error !== undefined) {
    const problem = body.error.data?.problem ?? UNREADABLE
    if (problem.code === 'identity.signInFirst') endSession()
    throw new CallFailed(problem)
  }
  if (body.result === undefined) throw new CallFailed(UNREADABLE)
  return body.result.data as Answers[M][P]
}

/** Headers that carry the session where there are no cookies. */
export function sessionHeaders(): Record<string, string> {
  const token = CARRIES_TOKEN ? readToken() : null
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

async function send(path: string, input: unknown): Promise<WireAnswer> {
  try {
    return await sendRequest({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json', ...sessionHeaders() },
      body: JSON.stringify(input ?? {}),
      timeoutMs: TIMEOUT_MS,
    })
  } catch (error) {
    if (error instanceof NoAnswer) throw new CallFailed(NO_NETWORK)
    throw error
  }
}

type Body = {
  readonly result?: { readonly data: unknown }
  readonly error?: { readonly data?: { readonly problem?: ShownProblem } }
}

function parse(answer: WireAnswer): Body {
  // A captive portal answers too, with a page of its own.
  if (answer.headers['x-yimen-server'] !== '1') throw new CallFailed(NOT_OURS)
  try {
    return JSON.parse(answer.text) as Body
  } catch {
    throw new CallFailed(UNREADABLE)
  }
}
