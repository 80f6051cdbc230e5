/** What kind a signed code of the county names (`YM1.<payload>.<signature>`): "service", "elder", "poster"… Null for anything else. The server alone says whether it is genuine. */
export function kindOfCode(text: string): string | null {
  const [version, body] = text.trim().split('.')
  if (version !== 'YM1' || body === undefined) return null
  try {
    const parts: unknown = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')))
    return Array.isArray(parts) && typeof parts[0] === 'string' ? parts[0] : null
  } catch {
    return null
  }
}
