/** 补打第 1 次 — what stands on the paper that is printed next; empty for the first print. */
export function copyMark(printedBefore: number): string {
  return printedBefore === 0 ? '' : `补打第 ${printedBefore} 次`
}
