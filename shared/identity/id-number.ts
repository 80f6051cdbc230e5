import { isPlainDate } from '../kernel/plain-date'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** 演示号段 — 990423 is no division of any kind, so demo numbers can never be assigned to a person (people.json). */
const DEMO_PREFIX = '990423'
/** Provinces of GB/T 2260 and the prefixes of residence permits for Hong Kong, Macao and Taiwan (81, 82, 83). */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

/** What can be wrong with an ID number, for the words beside the field. */
export type IdNumberFault =
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'old' }
  | { readonly kind: 'characters' }
  | { readonly kind: 'date' }
  | { readonly kind: 'future' }
  | { readonly kind: 'place' }
  | { readonly kind: 'check' }

/** 校验码 — the eighteenth character for the seventeen digits before it (GB 11643-1999, ISO 7064 MOD 11-2). */
export function checkCharacterOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECKS[sum % 11] ?? ''
}

/** The number as it should be stored: half-width, no spaces, capital X. */
export function normalizeIdNumber(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.charCodeAt(0)
      return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
    })
    .join('')
    .replace(/[\s\u3000-]/g, '')
    .toUpperCase()
}

/** The first fault of a number (GB 11643-1999), or null. `today` bounds the birth date when it is given. */
export function findIdNumberFault(text: string, today?: string): IdNumberFault | null {
  const id = normalizeIdNumber(text)
  if (/^\d{15}$/.test(id)) return { kind: 'old' }
  if (id.length !== 18) return { kind: 'length', length: id.length }
  if (!/^\d{17}[\dX]$/.test(id)) return { kind: 'characters' }
  const birth = birthPart(id)
  if (!isPlainDate(birth)) return { kind: 'date' }
  if (today !== undefined && birth > today) return { kind: 'future' }
  if (!id.startsWith(DEMO_PREFIX) && !PROVINCES.test(id)) return { kind: 'place' }
  return checkCharacterOf(id) === id[17] ? null : { kind: 'check' }
}

/** Words for a fault, plain enough for somebody who types one number a year. */
export function sayIdNumberFault(fault: IdNumberFault): string {
  switch (fault.kind) {
    case 'length':
      return `身份证号是 18 位，现在是 ${fault.length} 位`
    case 'old':
      return '这是 15 位旧号，请填 18 位新号'
    case 'characters':
      return '只能有数字，最后一位可以是 X'
    case 'date':
      return '出生年月日不对，请看第 7 到 14 位'
    case 'future':
      return '出生日期晚于今天，请核对第 7 到 14 位'
    case 'place':
      return '前 6 位不是我国的地区码，请核对'
    case 'check':
      return '第 18 位对不上，请核对每一位'
  }
}

/** True for a well-formed number. */
export function isIdNumber(text: string): boolean {
  return findIdNumberFault(text) === null
}

function birthPart(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
}

/** Birth date of a well-formed number as YYYY-MM-DD, else null. */
export function birthDateOf(text: string): string | null {
  return isIdNumber(text) ? birthPart(normalizeIdNumber(text)) : null
}

/** "1" for male, "2" for female (GB/T 2261.1) of a well-formed number, else null. */
export function genderOf(text: string): '1' | '2' | null {
  if (!isIdNumber(text)) return null
  return Number(normalizeIdNumber(text)[16]) % 2 === 1 ? '1' : '2'
}
