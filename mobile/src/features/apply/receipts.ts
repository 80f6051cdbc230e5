import type { SubmitReceipt } from '@shared/case/view/submit-case'

let newest: SubmitReceipt | null = null

/** Hands a receipt to the screen that shows it; it is not kept on the phone. */
export function handOver(receipt: SubmitReceipt): void {
  newest = receipt
}

/** The receipt of a case if it was just handed over. */
export function receiptOf(caseId: string): SubmitReceipt | null {
  return newest?.caseId === caseId ? newest : null
}
