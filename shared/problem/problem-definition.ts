/**
 * 问题定义 — one row of the catalogue. `status` is the HTTP status; `fault` says whose fault it is (`person` typed or asked
 * something that cannot be, `state` the record has moved on, `ours` we failed). Texts follow wording.md §4: at most two short
 * sentences, no blame, a way on.
 */
export type ProblemDefinition = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503
  readonly fault: 'person' | 'state' | 'ours'
  readonly title: string
  readonly what: string
  readonly kept: string | null
  readonly todo: string
}
