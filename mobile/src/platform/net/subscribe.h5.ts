/** Whether this platform asks for reminders by itself; on the web they come as text messages. */
export const CAN_SUBSCRIBE = false

/** Does nothing here. */
export function askReminders(_templateIds: readonly string[]): undefined {
  return undefined
}
