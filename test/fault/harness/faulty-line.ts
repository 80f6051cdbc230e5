import { makeProblem } from '@shared/problem/problem'
import type { AnsweringCounty, LineAnswer, LineRequest } from './county-under-test'
import { LINE_FAULTS, type LineFault } from './schedule'
import type { VirtualClock } from './virtual-clock'

/** 坏线路 — the way of one device to the server, and what becomes of its requests. */
export type FaultyLine = {
  readonly fetch: (path: string, init: RequestInit | undefined) => Promise<Response>
  readonly weather: (percent: number, only: LineFault | null) => void
  readonly offline: (isOff: boolean) => void
  /** No fault any more, for good. */
  readonly clear: () => void
}

/** What a full server says. */
export const BUSY = JSON.stringify({ error: { data: { problem: makeProblem('sync.serverBusy') } } })
/** What a hotel's network answers to everything. */
export const LOGIN_PAGE = '<html><body>请登录网络</body></html>'

/** What becomes of one request on its way. */
export type Fate = {
  readonly fault: LineFault | null
  readonly isOff: () => boolean
  readonly signal: AbortSignal | null
}

/** Brings a request to the server and its answer back, as its fate wants it; rejects when nothing comes back. */
export type Carry = (request: LineRequest, fate: Fate) => Promise<Response>

/** Opens a line: chance picks the fault of each request, `carry` plays it. */
export function openLine(random: () => number, carry: Carry): FaultyLine {
  let percent = 5
  let only: LineFault | null = null
  let isOff = false

  const faultOfNext = (): LineFault | null => {
    if (random() * 100 >= percent) return null
    return only ?? LINE_FAULTS[Math.floor(random() * LINE_FAULTS.length)] ?? null
  }
  return {
    fetch: (path, init) => {
      const body = (init?.body ?? null) as string | Uint8Array | null
      const signal = init?.signal ?? null
      const request = { path, method: init?.method ?? 'GET', headers: new Headers(init?.headers), body }
      const sent = carry(request, { fault: faultOfNext(), isOff: () => isOff, signal })
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('gave up', 'AbortError')))
        sent.then(resolve, reject)
      })
    },
    weather: (share, kind) => {
      percent = share
      only = kind
    },
    offline: (off) => {
      isOff = off
    },
    clear: () => {
      percent = 0
      isOff = false
    },
  }
}

/** Carries within the process, to a county in memory. Every request takes some of the virtual time on the way there and back. */
export function carryInside(clock: VirtualClock, county: () => AnsweringCounty, random: () => number): Carry {
  return async (request, { fault, isOff }) => {
    const way = () => clock.sleep(20 + random() * 200)
    await way()
    if (isOff() || fault === 'dropRequest') throw new TypeError('fetch failed')
    if (fault === 'captive') return new Response(LOGIN_PAGE, { headers: { 'content-type': 'text/html' } })
    if (fault === 'busy')
      return new Response(BUSY, { status: 503, headers: { 'x-yimen-server': '1', 'retry-after': '5' } })
    if (fault === 'hang') return new Promise(() => undefined)
    if (fault === 'delay') await clock.sleep(random() * 60_000)
    if (fault === 'cutRequest') {
      await county()
        .handle(halved(request, random()))
        .catch(() => undefined)
      throw new TypeError('fetch failed')
    }
    if (fault === 'duplicate')
      county()
        .handle(request)
        .catch(() => undefined)
    if (fault === 'lateDuplicate') {
      clock.after(
        random() * 120_000,
        () =>
          void county()
            .handle(request)
            .catch(() => undefined),
      )
    }
    const answer = await county().handle(request)
    if (fault === 'loseAnswer' || isOff()) throw new TypeError('fetch failed')
    await way()
    if (isOff()) throw new TypeError('fetch failed')
    return toResponse(
      fault === 'cutAnswer' ? { ...answer, body: answer.body.slice(0, answer.body.length * random()) } : answer,
    )
  }
}

/** What arrives of a request that is cut: of a file its beginning, of words nothing that can be read. */
export function halved(request: LineRequest, share: number): LineRequest {
  if (request.body === null) return request
  return { ...request, body: request.body.slice(0, Math.floor(request.body.length * share)) }
}

/** An answer of the county as a browser gets it. */
export function toResponse(answer: LineAnswer): Response {
  const { status, headers, body } = answer
  return new Response(status === 204 || body === '' ? null : body, { status, headers: { ...headers } })
}
