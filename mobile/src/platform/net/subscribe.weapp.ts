/** WeChat asks the person which reminders they want. */
export const CAN_SUBSCRIBE = true

/** Asks for reminders; must be called inside the tap itself, before anything is waited for. Whatever the person answers is fine. */
export function askReminders(templateIds: readonly string[]): void {
  if (templateIds.length === 0) return
  wx.requestSubscribeMessage({ tmplIds: templateIds, success: () => undefined, fail: () => undefined })
}
