import { makeProblem, type Problem, ProblemError } from '@shared/problem/problem'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/router'
import { pageHeaders } from './page-headers'

type Inputs = inferRouterInputs<AppRouter>
type Outputs = inferRouterOutputs<AppRouter>

/** 接口名 — "case.get", as in server/router.ts. */
export type ServerPath = { [M in keyof Inputs & string]: `${M}.${keyof Inputs[M] & string}` }[keyof Inputs & string]

type At<T, P extends string> = P extends `${infer M}.${infer V}`
  ? M extends keyof T
    ? V extends keyof T[M]
      ? T[M][V]
      : never
    : never
  : never

/** What a procedure takes. */
export type InputOf<P extends ServerPath> = At<Inputs, P>
/** What a procedure answers. */
export type AnswerOf<P extends ServerPath> = At<Outputs, P>

/** Longer than the slowest honest answer over a village line; after it a person is told instead of left waiting. */
const TIMEOUT_MS = 30_000

export type CallOptions = {
  readonly signal?: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Asks the server, by POST, with the session cookie. Throws ProblemError and nothing else: the server's own Problem, `net.unreachable`
 * without a network, `net.captive` when something else than our server answered.
 */
export async function callServer<P extends ServerPath>(
  path: P,
  input: InputOf<P>,
  options: CallOptions = {},
): Promise<AnswerOf<P>> {
  const answer = await post(path, input, options)
  if (answer.headers.get('x-yimen-server') !== '1') throw new ProblemError(makeProblem('net.captive'))
  const body: unknown = await answer.json().catch(() => null)
  const result = (body as { result?: { data?: unknown } } | null)?.result
  if (answer.ok && result !== undefined) return result.data as AnswerOf<P>
  throw new ProblemError(problemIn(body))
}

async function post(path: string, input: unknown, options: CallOptions): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return await fetch(`/trpc/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/json', ...(await pageHeaders()), ...options.headers },
      body: JSON.stringify(input ?? {}),
      signal: options.signal ? anySignal(options.signal, timeout) : timeout,
    })
  } catch {
    throw new ProblemError(makeProblem('net.unreachable'))
  }
}

/** One signal out of two; AbortSignal.any is missing in the browsers of older village machines. */
function anySignal(first: AbortSignal, second: AbortSignal): AbortSignal {
  const both = new AbortController()
  for (const one of [first, second]) {
    if (one.aborted) both.abort()
    one.addEventListener('abort', () => both.abort(), { once: true })
  }
  return both.signal
}

/** The Problem of a tRPC error or of Fastify's own answer; anything else is our own fault. */
function problemIn(body: unknown): Problem {
  const error = (body as { error?: { data?: { problem?: Problem } } } | null)?.error
  const plain = (body as { problem?: Problem } | null)?.problem
  return error?.data?.problem ?? plain ?? makeProblem('system.unexpected', { requestId: '' })
}

/** Any thrown value as the Problem to show. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : makeProblem('system.unexpected', { requestId: '' })
}
