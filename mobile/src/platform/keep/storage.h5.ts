/** A text that was kept, or null. A private window without storage has none. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(`ym.${key}`)
  } catch {
    return null
  }
}

/** Keeps a text. False when there is no room: the caller must say so instead of 已保存. */
export function keep(key: string, value: string): boolean {
  try {
    localStorage.setItem(`ym.${key}`, value)
    return true
  } catch {
    return false
  }
}

/** Forgets a text. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(`ym.${key}`)
  } catch {
    return
  }
}

/** Keys that begin so. */
export function keptKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`ym.${prefix}`))
      .map((key) => key.slice(3))
  } catch {
    return []
  }
}
