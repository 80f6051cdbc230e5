/** A text that was kept, or null. */
export function readKept(key: string): string | null {
  const value = wx.getStorageSync(`ym.${key}`)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Keeps a text. False when there is no room: the caller must say so instead of 已保存. */
export function keep(key: string, value: string): boolean {
  try {
    wx.setStorageSync(`ym.${key}`, value)
    return true
  } catch {
    return false
  }
}

/** Forgets a text. */
export function forget(key: string): void {
  wx.removeStorageSync(`ym.${key}`)
}

/** Keys that begin so. */
export function keptKeys(prefix: string): string[] {
  return wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(`ym.${prefix}`))
    .map((key) => key.slice(3))
}
