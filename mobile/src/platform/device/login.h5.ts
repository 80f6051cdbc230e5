/** Browsers have no WeChat account to sign in with. */
export const HAS_WECHAT = false

/** Rejects: see HAS_WECHAT. */
export function wechatCode(): Promise<string> {
  return Promise.reject(new Error('no wechat'))
}
