/** A limit in words: 10 个工作日, 15 天（自然日）, 当场办结. */
export function limitText(limit: { readonly value: number; readonly unit: string }): string {
  switch (limit.unit) {
    case '即时':
      return '当场办结'
    case '日':
      return `${limit.value} 天（自然日）`
    case '小时':
      return `${limit.value} 小时`
    default:
      return `${limit.value} 个${limit.unit}`
  }
}

/** A limit as the source writes it, or null where it gives none. The source's own words come first: they carry what it excludes. */
export function sourceLimitText(limit: {
  readonly value: number | null
  readonly unit: string | null
  readonly text: string | null
}): string | null {
  if (limit.value === null || limit.unit === null) return limit.text
  const counted = limitText({ value: limit.value, unit: limit.unit })
  return limit.text === null || limit.text === counted ? counted : `${counted}：${limit.text}`
}
