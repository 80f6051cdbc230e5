const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** 统一社会信用代码 — 18 characters with the check of GB 32100-2015. */
export function isUscc(text: string): boolean {
  const code = text.replace(/\s/g, '').toUpperCase()
  if (code.length !== 18 || [...code].some((character) => !CHARACTERS.includes(character))) return false
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] === code[17]
}
