/** 一次请求 — path on the county's server, and what is sent. */
export type WireRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'HEAD'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | ArrayBuffer
  readonly timeoutMs: number
}

/** 回答 — header names are lower case; `text` is the body as it came. */
export type WireAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Thrown when no answer came: no network, a cut line, or too slow. Nothing is known about whether the server has acted. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}
