const KEPT_UNDER = 'ym-printed-'

/** How often the receipt of a case was printed in this session of the browser. */
export function printsOf(caseId: string): number {
  return Number(sessionStorage.getItem(KEPT_UNDER + caseId) ?? 0)
}

/** Notes one more print. */
export function notePrint(caseId: string): void {
  sessionStorage.setItem(KEPT_UNDER + caseId, String(printsOf(caseId) + 1))
}

/** 补打第 1 次; empty for the first print. */
export function copyMark(printedBefore: number): string {
  return printedBefore === 0 ? '' : `补打第 ${printedBefore} 次`
}
