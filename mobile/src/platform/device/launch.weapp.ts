/** The scene of a mini-program code, or the address of a plain code that opened it; null for an ordinary start. */
export function launchText(query: Readonly<Record<string, unknown>> | undefined): string | null {
  const value = query?.scene ?? query?.q
  if (typeof value !== 'string' || value === '') return null
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
