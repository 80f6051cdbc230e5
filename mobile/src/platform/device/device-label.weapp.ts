/** What the list of sessions shows of this phone. */
export function deviceLabel(): string {
  return '微信小程序'
}
