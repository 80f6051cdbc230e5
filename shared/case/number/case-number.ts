const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** 办件编号的组成 — CCCCCC-YYMMDD-PPPPP-SSSSSS-K (case-law §8.1): the day is the one handed in, as the point claims it. */
export type CaseNumberParts = {
  readonly county: string
  readonly day: string
  readonly point: string
  readonly sequence: number
}

/** The 24 characters of a case number. `county` may be six or twelve digits; `on` is YYYY-MM-DD. */
export function makeCaseNumber(parts: { county: string; on: string; point: string; sequence: number }): string {
  const body = `${parts.county.slice(0, 6)}${parts.on.slice(2, 4)}${parts.on.slice(5, 7)}${parts.on.slice(8, 10)}${parts.point}${String(parts.sequence).padStart(6, '0')}`
  return body + checkCharacter(body)
}

/** The check character of ISO 7064 MOD 37,36. */
export function checkCharacter(body: string): string {
  let sum = 36
  for (const character of body) {
    sum += ALPHABET.indexOf(character)
    sum = ((sum % 36 || 36) * 2) % 37
  }
  return ALPHABET[(37 - sum) % 36] ?? ''
}

/** Reads a number as typed or scanned: groups, spaces and small letters are fine. Null when it is not one or its check character is wrong. */
export function parseCaseNumber(text: string): (CaseNumberParts & { number: string }) | null {
  const number = text.replace(/[\s-]/g, '').toUpperCase()
  if (!/^\d{6}\d{6}[A-Z]{2}[A-Z0-9]\d{2}\d{6}[0-9A-Z]$/.test(number)) return null
  if (checkCharacter(number.slice(0, 23)) !== number[23]) return null
  return {
    number,
    county: number.slice(0, 6),
    day: number.slice(6, 12),
    point: number.slice(12, 17),
    sequence: Number(number.slice(17, 23)),
  }
}

/** The number as it is printed: 430423-261121-YH002-000123-P. */
export function formatCaseNumber(number: string): string {
  return [number.slice(0, 6), number.slice(6, 12), number.slice(12, 17), number.slice(17, 23), number.slice(23)].join(
    '-',
  )
}
