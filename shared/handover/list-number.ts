import { checkCharacter } from '../case/number/case-number'

/** 清单号的组成 — YJ-PPPPP-YYMMDD-SSSSSS-K: the point, the day on which it was made, and a number of the block that the device was lent. */
export type ListNumberParts = {
  readonly number: string
  readonly point: string
  readonly day: string
  readonly sequence: number
}

const SHAPE = /^YJ([A-Z]{2}[A-Z0-9]\d{2})(\d{6})(\d{6})([0-9A-Z])$/

/** The number of a hand-over list without its groups. `point` are the five characters of the point's case numbers, `on` is YYYY-MM-DD. */
export function makeListNumber(parts: { point: string; on: string; sequence: number }): string {
  const body = `YJ${parts.point}${parts.on.slice(2, 4)}${parts.on.slice(5, 7)}${parts.on.slice(8, 10)}${String(parts.sequence).padStart(6, '0')}`
  return body + checkCharacter(body)
}

/**
 * Reads a list number as typed or scanned: full-width signs, any dash, spaces, groups and small letters are fine. Null when it is not a whole one or its
 * check character is wrong.
 */
export function parseListNumber(text: string): ListNumberParts | null {
  const number = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}_—]/gu, '')
    .toUpperCase()
  const [, point, day, sequence, check] = SHAPE.exec(number) ?? []
  if (point === undefined || day === undefined || sequence === undefined) return null
  if (checkCharacter(number.slice(0, -1)) !== check) return null
  return { number, point, day, sequence: Number(sequence) }
}

/** The number as it is printed: YJ-YH201-260302-000018-C. */
export function formatListNumber(number: string): string {
  return [number.slice(0, 2), number.slice(2, 7), number.slice(7, 13), number.slice(13, 19), number.slice(19)].join('-')
}
