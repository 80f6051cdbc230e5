/** 掩码姓名 — the family name and one star a character, at most two: 旷**; a name of another shape keeps its first character. */
export function maskName(name: string): string {
  const characters = [...name]
  if (characters.length <= 1) return characters.join('')
  return (characters[0] ?? '') + '*'.repeat(Math.min(2, characters.length - 1))
}

/** 掩码证件号 — the first six and the last four: 990423********9019. */
export function maskIdNumber(id: string): string {
  return id.length < 11 ? '*'.repeat(id.length) : id.slice(0, 6) + '*'.repeat(id.length - 10) + id.slice(-4)
}

/** 掩码手机号 — 154****0001. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** 掩码账号 — the last four only. */
export function maskAccount(account: string): string {
  return `尾号 ${account.replace(/\s/g, '').slice(-4)}`
}
