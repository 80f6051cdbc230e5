/** 银行账号 — 12 to 22 digits; spaces of the printed groups are left out. */
export function isBankNumber(text: string): boolean {
  return /^\d{12,22}$/.test(text.replace(/\s/g, ''))
}
