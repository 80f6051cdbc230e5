/** Proves to the compiler that a switch is complete; throws when a value from outside breaks that proof. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected variant: ${JSON.stringify(value)}`)
}
