/** YYYY-MM-DD (or YYYY-MM) from what was typed: 20261203, 2026-12-3, 2026年12月3日. Null while it is not complete. */
export function parseTypedDate(text: string, month = false): string | null {
  const parts = /^\d+$/.test(text.trim())
    ? [text.trim().slice(0, 4), text.trim().slice(4, 6), text.trim().slice(6, 8)]
    : text.split(/\D+/).filter((part) => part !== '')
  const [year = '', monthPart = '', day = ''] = parts
  const wanted = month ? monthPart : day
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(monthPart) || !/^\d{1,2}$/.test(wanted)) return null
  if (/^\d+$/.test(text.trim()) && text.trim().length !== (month ? 6 : 8)) return null
  const start = `${year}-${monthPart.padStart(2, '0')}`
  return month ? start : `${start}-${day.padStart(2, '0')}`
}
