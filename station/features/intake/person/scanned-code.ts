/** 扫到的码 — a service code opens a person after they agree on their phone, an elder card after their identity card was compared. */
export type ScannedKind = 'service' | 'elder' | 'other'

/** What kind of code a scanner gun typed, by the first word of its signed part. The server alone says whether it is genuine. */
export function kindOfCode(text: string): ScannedKind {
  const [version, body] = text.trim().split('.')
  if (version !== 'YM1' || body === undefined) return 'other'
  try {
    const parts: unknown = JSON.parse(atob(body.replace(/-/g, '+').replace(/_/g, '/')))
    const kind: unknown = Array.isArray(parts) ? parts[0] : null
    return kind === 'service' || kind === 'elder' ? kind : 'other'
  } catch {
    return 'other'
  }
}
