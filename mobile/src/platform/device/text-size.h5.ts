/** How much larger than usual the person wants type: the browser's own setting, between 1 and 2. */
export function textScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(size) ? Math.min(2, Math.max(1, size / 16)) : 1
}
