/** What was typed as a query code, in capitals and two groups of four. */
export function codeOf(text: string): string {
  const clean = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 8)
  return clean.length > 4 ? `${clean.slice(0, 4)} ${clean.slice(4)}` : clean
}
