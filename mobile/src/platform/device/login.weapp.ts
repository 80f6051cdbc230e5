/** WeChat knows who holds the phone. */
export const HAS_WECHAT = true

/** A one-time code that the server exchanges for the WeChat person; the session key never reaches this program. */
export function wechatCode(): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.login({ success: ({ code }) => resolve(code), fail: () => reject(new Error('no wechat')) })
  })
}
