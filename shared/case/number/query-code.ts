/** Letters and digits that nobody mistakes for another when read aloud: no I, O, 0, 1. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 查询码 — eight characters from random bytes that the caller brings; 32 divides 256, so every character is as likely. */
export function makeQueryCode(random: ArrayLike<number>): string {
  return Array.from({ length: 8 }, (_, index) => ALPHABET[(random[index] ?? 0) % 32]).join('')
}

/** A query code as typed; null when it cannot be one. */
export function parseQueryCode(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toUpperCase()
  return code.length === 8 && [...code].every((character) => ALPHABET.includes(character)) ? code : null
}

/** The code in groups of four, to be read aloud. */
export function formatQueryCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}
