/** True when a failure of the database says this, however deep the driver wrapped it. */
export function failureTells(error: unknown, said: RegExp): boolean {
  for (let inner: unknown = error, depth = 0; inner instanceof Error && depth < 6; inner = inner.cause, depth += 1) {
    const { code, meta } = inner as { code?: unknown; meta?: unknown }
    if (said.test(`${String(code)} ${inner.message} ${JSON.stringify(meta ?? '')}`)) return true
    if (inner.cause !== undefined && !(inner.cause instanceof Error) && said.test(JSON.stringify(inner.cause)))
      return true
  }
  return false
}
