/** Browsers cannot brighten the screen; the code is drawn large and black on white instead. */
export function brighten(): () => void {
  return () => undefined
}
