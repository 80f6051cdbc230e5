/** True on a screen that is mostly touched: browsers have no keyboard of digits and X, so one of our own is shown. */
export function prefersTouch(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches
}
