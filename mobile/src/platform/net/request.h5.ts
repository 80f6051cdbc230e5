import { NoAnswer, type WireAnswer, type WireRequest } from './wire'

/** Sends one request with the session cookie; throws NoAnswer when nothing came back. */
export async function sendRequest(request: WireRequest): Promise<WireAnswer> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), request.timeoutMs)
  try {
    const answer = await fetch(request.path, {
      method: request.method,
      headers: { ...request.headers, 'x-yimen': '1' },
      credentials: 'same-origin',
      signal: stop.signal,
      ...(request.body === undefined ? {} : { body: request.body }),
    })
    const headers: Record<string, string> = {}
    answer.headers.forEach((value, name) => {
      headers[name] = value
    })
    return { status: answer.status, headers, text: await answer.text() }
  } catch {
    throw new NoAnswer('no answer')
  } finally {
    clearTimeout(timer)
  }
}

/** The web build speaks to its own origin. */
export function addressOf(path: string): string {
  return new URL(path, location.origin).href
}

/** Browsers carry the session in a cookie that scripts cannot read. */
export const CARRIES_TOKEN = false
