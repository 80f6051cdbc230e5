const pathOf = (fileId: string) => `${wx.env.USER_DATA_PATH}/${fileId}`

/** Keeps the bytes of a file; rejects when there is no room, and then nothing was kept. */
export function keepFile(fileId: string, bytes: ArrayBuffer, _mime: string): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath: pathOf(fileId),
      data: bytes,
      success: () => resolve(),
      fail: () => reject(new Error('no room')),
    })
  })
}

/** The bytes of a file that was kept, or null. */
export function readFile(fileId: string): Promise<ArrayBuffer | null> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().readFile({
      filePath: pathOf(fileId),
      success: ({ data }) => resolve(data),
      fail: () => resolve(null),
    })
  })
}

/** Forgets a file. */
export function dropFile(fileId: string): Promise<void> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().unlink({ filePath: pathOf(fileId), success: () => resolve(), fail: () => resolve() })
  })
}

/** An address under which the file can be shown, or null when it is gone. */
export async function previewOf(fileId: string): Promise<string | null> {
  return (await readFile(fileId)) === null ? null : pathOf(fileId)
}
