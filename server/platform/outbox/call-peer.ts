import { createHash, createHmac, randomBytes } from 'node:crypto'
import { systemClock } from '../clock'
import type { Peer } from '../env'
import { PeerCallError } from './dispatcher'

export type PeerCall = {
  readonly method: 'GET' | 'POST'
  /** Below the peer's address, with its query. */
  readonly path: string
  readonly body?: object
  readonly idempotencyKey?: string
  readonly timeoutMs?: number
  /** False for partners with another way of proving who calls. */
  readonly signed?: boolean
}

export type PeerAnswer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

const TIMEOUT_MS = 8_000
const machine = systemClock()

/**
 * Calls another system over HTTP. Signed calls carry app key, timestamp, nonce and HMAC-SHA256 over method, path, timestamp,
 * nonce and body digest. Throws PeerCallError when the line fails, the time is up or the answer is no JSON object.
 */
export async function callPeer(peer: Peer, call: PeerCall): Promise<PeerAnswer> {
  const url = new URL(`${peer.url.replace(/\/+$/, '')}${call.path}`)
  const text = call.body === undefined ? '' : JSON.stringify(call.body)
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' }
  if (call.signed !== false)
    Object.assign(headers, signatureOf(peer, { method: call.method, path: url.pathname, text }))
  if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey
  const init: RequestInit = {
    method: call.method,
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS),
  }
  if (call.method === 'POST') init.body = text
  try {
    const answer = await fetch(url, init)
    const body: unknown = await answer.json()
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new PeerCallError(`${answer.status} no object`)
    return { status: answer.status, body: body as Record<string, unknown> }
  } catch (error) {
    if (error instanceof PeerCallError) throw error
    throw new PeerCallError(error instanceof Error ? error.name : 'no answer')
  }
}

function signatureOf(peer: Peer, request: { method: string; path: string; text: string }): Record<string, string> {
  const stamp = String(machine.nowMs())
  const nonce = randomBytes(16).toString('hex')
  const digest = createHash('sha256').update(request.text).digest('hex')
  const signature = createHmac('sha256', peer.secret)
    .update([request.method, request.path, stamp, nonce, digest].join('\n'))
    .digest('hex')
  return { 'x-app-key': peer.key, 'x-timestamp': stamp, 'x-nonce': nonce, 'x-signature': signature }
}
