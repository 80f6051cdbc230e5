/** How much larger than usual the person wants type: WeChat's own setting (care mode is about 1.4), between 1 and 2. */
export function textScale(): number {
  const info = wx.getAppBaseInfo()
  const scale = info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? 16) / 16
  return Number.isFinite(scale) ? Math.min(2, Math.max(1, scale)) : 1
}
