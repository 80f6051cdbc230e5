/**
 * 还没查到的要素 — the names by which the catalogue says what its sources are silent about, in plain words. A key may carry a remark in
 * brackets, which stays.
 */
const GAP_WORDS: Readonly<Record<string, string>> = {
  accept_at: '在哪里受理',
  codes: '事项编码',
  fee: '收不收费',
  handling_type: '办件类型',
  item_type: '事项类型',
  legal_limit: '法定期限',
  limits: '办理期限',
  locality: '适用的地方',
  materials: '要交的材料',
  promise_limit: '承诺期限',
}

/** One gap in plain words; what is written in Chinese already stays as it is. */
export function gapWords(gap: string): string {
  return gap.replace(/^[a-z_]+/, (key) => GAP_WORDS[key] ?? '其他要素')
}
