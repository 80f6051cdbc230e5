/** The query of the address before the hash, as on a poster, once; null for an ordinary start. */
export function launchText(_query: Readonly<Record<string, unknown>> | undefined): string | null {
  const { search, pathname, hash } = location
  if (search.length < 2) return null
  // Taken out of the address, so that a reload or a step back does not begin again.
  history.replaceState(history.state, '', pathname + hash)
  return search
}
