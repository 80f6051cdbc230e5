/** WeChat has a keyboard for ID numbers, so none of our own is needed. */
export function prefersTouch(): boolean {
  return false
}
