import { makeProblem, type Problem, ProblemError } from '@shared/problem/problem'
import { askedPauseMs } from '@shared/sync/back-off'
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
  /** Bytes of all answers to calls so far. */
  readonly received: () => number
}

/** What the device shows of itself: its credential once it has one, and the clerk's proof while it is open. */
export type DeviceProofs = {
  readonly credential: () => Promise<string | null>
  readonly proof: () => string | null
}

/** The proofs as they travel with a request. */
export async function proofHeaders(proofs: DeviceProofs): Promise<Readonly<Record<string, string>>> {
  const own = await proofs.credential()
  const proof = proofs.proof()
  return { ...(own === null ? {} : { 'x-device': own }), ...(proof === null ? {} : { 'x-unlock': proof }) }
}

/** Makes the way to the server. */
export function openRemote(world: World, proofs: DeviceProofs): Remote {
  const request = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('x-yimen', '1')
    for (const [name, value] of Object.entries(await proofHeaders(proofs))) headers.set(name, value)
    const answer = await reach(world, path, { ...init, headers }, path.startsWith('/trpc/') ? CALL_MS : FILE_MS)
    // A hotel's login page answers 200 to everything: without our header nothing was acknowledged (S24).
    if (answer.headers.get('x-yimen-server') !== '1') throw new ProblemError(makeProblem('sync.captive'))
    return answer
  }
  let received = 0
  return {
    request,
    received: () => received,
    call: async (path, input, schema) => {
      const answer = await request(`/trpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      const bytes = await answer.arrayBuffer().catch(() => new ArrayBuffer(0))
      received += bytes.byteLength
      const body = jsonIn(bytes)
      const result = (body as { result?: { data?: unknown } } | null)?.result
      if (!answer.ok || result === undefined) throw new ProblemError(problemIn(body, answer))
      const read = z.safeParse(schema, result.data)
      // An answer that we cannot read is of another version, not a success.
      if (!read.success) throw new ProblemError(makeProblem('sync.needUpdate'))
      return read.data
    },
  }
}

function jsonIn(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

async function reach(world: World, path: string, init: RequestInit, mostMs: number): Promise<Response> {
  const stop = new AbortController()
  const callOff = world.after(mostMs, () => stop.abort())
  try {
    return await world.fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init, signal: stop.signal })
  } catch {
    throw new ProblemError(makeProblem('sync.offline'))
  } finally {
    callOff()
  }
}

/** The Problem in an answer that is no success, with the pause that a busy server asks for (`Retry-After`). */
export function problemIn(body: unknown, answer: Pick<Response, 'status' | 'headers'>): Problem {
  const error = (body as { error?: { data?: { problem?: Problem } } } | null)?.error
  const plain = (body as { problem?: Problem } | null)?.problem
  const found =
    error?.data?.problem ??
    plain ??
    makeProblem(answer.status >= 500 ? 'sync.serverBusy' : 'system.unexpected', { requestId: '' })
  const pauseMs = askedPauseMs(answer.headers.get('retry-after'))
  return pauseMs === null ? found : { ...found, values: { ...found.values, pauseMs } }
}

/** Milliseconds for which the server wants to be left alone; null where it said nothing. */
export function pauseAskedIn(problem: Problem): number | null {
  const pauseMs = problem.values?.pauseMs
  return typeof pauseMs === 'number' ? pauseMs : null
}

/** Any thrown value as a Problem. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : makeProblem('system.unexpected', { requestId: '' })
}
