/** Digits of a new PIN of this device, and the fewest that one of earlier days has. */
export const PIN_LENGTH = 8
export const OLD_PIN_LENGTH = 6

/** What is wrong with a new PIN, in words; null when it may be used. */
export function pinFault(pin: string): string | null {
  if (!/^\d+$/.test(pin) || pin.length !== PIN_LENGTH) return `要 ${PIN_LENGTH} 位数字`
  if (/^(\d)\1+$/.test(pin)) return '不要用一样的数字，换一个'
  if ('0123456789'.includes(pin) || '9876543210'.includes(pin)) return '不要用连着的数字，换一个'
  return null
}
