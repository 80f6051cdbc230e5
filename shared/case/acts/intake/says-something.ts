const MIN_WHY = 2

/** 有内容的补交 — something came in, or it is said why nothing comes. */
export function saysSomething(sent: {
  readonly lineIds: readonly string[]
  readonly cannotGet: string | null
}): boolean {
  return sent.lineIds.length > 0 || (sent.cannotGet ?? '').trim().length >= MIN_WHY
}
