import { parseCaseNumber } from '@shared/case/number/case-number'
import { parseQueryCode } from '@shared/case/number/query-code'

/** 查什么 — a case number or a query code as typed or scanned from a receipt; null when it is neither. */
export function progressQuery(text: string): { readonly number: string } | { readonly queryCode: string } | null {
  const scanned = /[?&]code=([0-9A-Za-z]{8})(?:$|[&#])/.exec(text)?.[1] ?? text
  const queryCode = parseQueryCode(scanned)
  if (queryCode !== null) return { queryCode }
  const number = parseCaseNumber(scanned)
  return number === null ? null : { number: number.number }
}
