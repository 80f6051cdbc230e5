/** The kind that a signed code names (`YM1.<payload>.<signature>`); only the server can tell whether it is true. Null for anything else. */
export function codeKind(code: string): string | null {
  const [version, body] = code.trim().split('.')
  if (version !== 'YM1' || body === undefined) return null
  try {
    const parts: unknown = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')))
    return Array.isArray(parts) && typeof parts[0] === 'string' ? parts[0] : null
  } catch {
    return null
  }
}
