import { JUDGED_WIDTH, LONGEST_SIDE, type Picked } from './picked'

/** Opens the camera or the album, or a file from a chat (photo or PDF). Nothing chosen answers an empty list. */
export async function pickFiles(from: 'camera' | 'album' | 'document', many: boolean): Promise<Picked[]> {
  const paths = from === 'document' ? await chooseDocument() : await choosePhoto(from, many)
  const picked: Picked[] = []
  for (const path of paths) picked.push(await read(path))
  return picked
}

function choosePhoto(from: 'camera' | 'album', many: boolean): Promise<string[]> {
  return new Promise((resolve) => {
    wx.chooseMedia({
      count: many ? 9 : 1,
      mediaType: ['image'],
      sourceType: [from],
      sizeType: ['compressed'],
      success: ({ tempFiles }) => resolve(tempFiles.map((file) => file.tempFilePath)),
      fail: () => resolve([]),
    })
  })
}

function chooseDocument(): Promise<string[]> {
  return new Promise((resolve) => {
    wx.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['pdf', 'jpg', 'jpeg', 'png'],
      success: ({ tempFiles }) => resolve(tempFiles.map((file) => file.path)),
      fail: () => resolve([]),
    })
  })
}

async function read(path: string): Promise<Picked> {
  if (/\.pdf$/i.test(path)) return { bytes: await bytesOf(path), mime: 'application/pdf', pixels: null }
  const small = await compress(path)
  const bytes = await bytesOf(small)
  return { bytes, mime: isPng(bytes) ? 'image/png' : 'image/jpeg', pixels: await pixelsOf(small) }
}

function isPng(bytes: ArrayBuffer): boolean {
  return new Uint8Array(bytes)[0] === 0x89
}

function compress(path: string): Promise<string> {
  return new Promise((resolve) => {
    wx.compressImage({
      src: path,
      quality: 82,
      compressedWidth: LONGEST_SIDE,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => resolve(path),
    })
  })
}

function bytesOf(path: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => resolve(data),
      fail: () => reject(new Error('unreadable')),
    })
  })
}

/** Small pixels through an offscreen canvas; null on a WeChat that has none, and then nothing is said about the photo. */
function pixelsOf(path: string): Promise<Picked['pixels']> {
  return new Promise((resolve) => {
    try {
      const canvas = wx.createOffscreenCanvas({ type: '2d', width: JUDGED_WIDTH, height: JUDGED_WIDTH })
      const image = canvas.createImage()
      image.onerror = () => resolve(null)
      image.onload = () => {
        const width = Math.min(JUDGED_WIDTH, image.width)
        const height = Math.min(JUDGED_WIDTH, Math.max(1, Math.round((image.height * width) / image.width)))
        const context = canvas.getContext('2d')
        context.drawImage(image, 0, 0, width, height)
        resolve({ data: context.getImageData(0, 0, width, height).data, width, height })
      }
      image.src = path
    } catch {
      resolve(null)
    }
  })
}
