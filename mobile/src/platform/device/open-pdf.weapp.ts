/** Fetches the paper into the phone's own folder and opens it; from there it can be sent on or printed. */
export function openPdf(path: string, headers: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((resolve) => {
    wx.request({
      url: `${SERVER_ORIGIN}${path}`,
      method: 'GET',
      header: headers,
      responseType: 'arraybuffer',
      success: (answer) => {
        if (answer.statusCode !== 200 || !(answer.data instanceof ArrayBuffer)) {
          resolve(false)
          return
        }
        const filePath = `${wx.env.USER_DATA_PATH}/paper.pdf`
        wx.getFileSystemManager().writeFile({
          filePath,
          data: answer.data,
          success: () =>
            wx.openDocument({ filePath, showMenu: true, success: () => resolve(true), fail: () => resolve(false) }),
          fail: () => resolve(false),
        })
      },
      fail: () => resolve(false),
    })
  })
}

/** WeChat's own document menu saves and sends on what was opened. */
export const CAN_SAVE_PDF = false

/** Does nothing here: see CAN_SAVE_PDF. */
export function savePdf(_path: string, _name: string): Promise<boolean> {
  return Promise.resolve(false)
}
