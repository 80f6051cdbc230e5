/** Browsers open a poster's address by themselves; there is no scanner of our own. */
export const CAN_SCAN = false

/** Answers nothing: see CAN_SCAN. */
export function scanCode(): Promise<string | null> {
  return Promise.resolve(null)
}
