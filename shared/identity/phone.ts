/** The number as it should be stored: digits only, without +86. */
export function normalizePhone(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '')
}

/** 手机号 — eleven digits that begin with 1[3-9]. */
export function isPhone(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(normalizePhone(text))
}
