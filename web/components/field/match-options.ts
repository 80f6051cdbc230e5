/** 可选的一项 — `initials` are pinyin initials, when the caller has them. */
export type SelectOption = {
  readonly value: string
  readonly label: string
  readonly note?: string
  readonly initials?: string
}

/** Options that fit what was typed: words in the label first by where they begin, then initials, then codes. */
export function matchOptions(options: readonly SelectOption[], typed: string, limit = 60): SelectOption[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return options.slice(0, limit)
  const rank = (option: SelectOption): number => {
    const at = option.label.toLowerCase().indexOf(wanted)
    if (at >= 0) return at
    if (option.initials?.toLowerCase().includes(wanted)) return 100
    return option.value.toLowerCase().startsWith(wanted) ? 200 : Number.POSITIVE_INFINITY
  }
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter((one) => one.rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((one) => one.option)
}
