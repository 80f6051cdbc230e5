/** 走到哪了 — what stands above a page: the number of the step, of how many, and why that number is another than before. */
export type Progress = {
  readonly key: string
  readonly at: number
  /** Null while questions are still asked whose answers decide what follows. */
  readonly of: number | null
  readonly note: string | null
}

/**
 * The progress of the page that is shown now. While one stays on a page nothing moves; a total is named only once the questions are
 * answered; and when an answer makes it another, the next page says so.
 */
export function progressAt(
  before: Progress | null,
  now: { readonly key: string; readonly at: number; readonly total: number; readonly asking: boolean },
): Progress {
  if (before?.key === now.key) return before
  const of = now.asking ? null : Math.max(now.total, now.at + 1)
  const more = of === null || before === null || before.of === null ? 0 : of - before.of
  const note = more === 0 ? null : `按您填的，${more > 0 ? '多了' : '少了'} ${Math.abs(more)} 步`
  return { key: now.key, at: now.at, of, note }
}

/** 第 3 步，共 10 步. */
export function sayProgress({ at, of }: Progress): string {
  return of === null ? `第 ${at + 1} 步，先问几个问题` : `第 ${at + 1} 步，共 ${of} 步`
}
