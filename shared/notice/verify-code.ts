/** Thirty-two signs without I, L, O and U: nothing that is read as 1 or 0 and no word by chance. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/** 核验码 — sixteen signs out of sixteen random bytes that the caller brings. */
export function makeVerifyCode(random: ArrayLike<number>): string {
  return Array.from({ length: LENGTH }, (_, index) => SIGNS[(random[index] ?? 0) & 31] ?? '0').join('')
}

/** As printed: four groups of four. */
export function formatVerifyCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Reads what a person typed: any case, with or without dashes, O for 0 and I or L for 1; null when it cannot be a code. */
export function parseVerifyCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return plain.length === LENGTH && [...plain].every((sign) => SIGNS.includes(sign)) ? plain : null
}
