/** Brightens the screen for a scanner; answers how to put it back. */
export function brighten(): () => void {
  let before = -1
  wx.getScreenBrightness({
    success: ({ value }) => {
      before = value
      wx.setScreenBrightness({ value: 1 })
    },
    fail: () => undefined,
  })
  return () => {
    if (before >= 0) wx.setScreenBrightness({ value: before })
  }
}
