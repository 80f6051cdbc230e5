import { makeProblem, type Problem, ProblemError } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { World } from '../world'

/** Longer than the slowest honest answer over a village line; a part of a photo may take longer than words. */
const CALL_MS = 30_000
const FILE_MS = 120_000

/** 服务器 — asked by POST with the session's cookie and the credential of the device; answers are read by schema, because both ends fear each other. */
export type Remote = {
  readonly call: <Schema extends z.ZodMiniType>(
    path: string,
    input: unknown,
    answer: Schema,
  ) => Promise<z.output<Schema>>
  /** A plain request with the same proofs, for files. Throws `sync.offline`, `sync.captive`. */
  readonly request: (path: string, init: RequestInit) => Promise<Response>
}

/** Makes the way to the server. `credential` answers the device's own, once it has one. */
export function openRemote(world: World, credential: () => Promise<string | null>): Remote {
  const request = async (path: string, init: RequestInit): Promise<Response> => {
    const own = await credential()
    const headers = new Headers(init.headers)
    headers.set('x-yimen', '1')
    if (own !== null) headers.set('x-device', own)
    const answer = await reach(world, path, { ...init, headers }, path.startsWith('/trpc/') ? CALL_MS : FILE_MS)
    // A hotel's login page answers 200 to everything: without our header nothing was acknowledged (S24).
    if (answer.headers.get('x-yimen-server') !== '1') throw new ProblemError(makeProblem('sync.captive'))
    return answer
  }
  return {
    request,
    call: async (path, input, schema) => {
      const answer = await request(`/trpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      const body: unknown = await answer.json().catch(() => null)
      const result = (body as { result?: { data?: unknown } } | null)?.result
      if (!answer.ok || result === undefined) throw new ProblemError(problemIn(body, answer.status))
      const read = z.safeParse(schema, result.data)
      // An answer that we cannot read is of another version, not a success.
      if (!read.success) throw new ProblemError(makeProblem('sync.needUpdate'))
      return read.data
    },
  }
}

async function reach(world: World, path: string, init: RequestInit, mostMs: number): Promise<Response> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), mostMs)
  try {
    return await world.fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init, signal: stop.signal })
  } catch {
    throw new ProblemError(makeProblem('sync.offline'))
  } finally {
    clearTimeout(timer)
  }
}

/** The Problem in an answer that is no success. */
export function problemIn(body: unknown, status: number): Problem {
  const error = (body as { error?: { data?: { problem?: Problem } } } | null)?.error
  const plain = (body as { problem?: Problem } | null)?.problem
  return (
    error?.data?.problem ??
    plain ??
    makeProblem(status >= 500 ? 'sync.serverBusy' : 'system.unexpected', { requestId: '' })
  )
}

/** Any thrown value as a Problem. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : makeProblem('system.unexpected', { requestId: '' })
}
