/** WeChat has a scanner. */
export const CAN_SCAN = true

/** The text of the code that was scanned, or null when the person turned back. */
export function scanCode(): Promise<string | null> {
  return new Promise((resolve) => {
    wx.scanCode({
      onlyFromCamera: false,
      success: ({ result, path }) => resolve(path ?? result),
      fail: () => resolve(null),
    })
  })
}
