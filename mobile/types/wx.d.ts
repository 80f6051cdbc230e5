type WxFailure = { readonly errMsg: string }

type WxRequestOptions = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly data?: string | ArrayBuffer
  readonly header?: Readonly<Record<string, string>>
  readonly dataType?: string
  readonly responseType?: 'text' | 'arraybuffer'
  readonly timeout?: number
  readonly success: (answer: { statusCode: number; data: unknown; header: Record<string, string> }) => void
  readonly fail: (failure: WxFailure) => void
}

type WxFileSystem = {
  writeFile(options: {
    filePath: string
    data: ArrayBuffer | string
    encoding?: string
    success: () => void
    fail: (failure: WxFailure) => void
  }): void
  readFile(options: {
    filePath: string
    success: (answer: { data: ArrayBuffer }) => void
    fail: (failure: WxFailure) => void
  }): void
  unlink(options: { filePath: string; success: () => void; fail: (failure: WxFailure) => void }): void
}

type WxCanvasContext = {
  drawImage(image: unknown, x: number, y: number, width: number, height: number): void
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
}

type WxOffscreenCanvas = {
  getContext(kind: '2d'): WxCanvasContext
  createImage(): { src: string; width: number; height: number; onload: () => void; onerror: () => void }
}

/** The part of WeChat's host that the platform pairs use. Written here so that a test can stand in for exactly this much. */
declare const wx: {
  request(options: WxRequestOptions): { abort(): void }
  getStorageSync(key: string): unknown
  setStorageSync(key: string, value: string): void
  removeStorageSync(key: string): void
  getStorageInfoSync(): { keys: string[] }
  getRandomValues(options: {
    length: number
    success: (answer: { randomValues: ArrayBuffer }) => void
    fail: (failure: WxFailure) => void
  }): void
  login(options: { success: (answer: { code: string }) => void; fail: (failure: WxFailure) => void }): void
  getFileSystemManager(): WxFileSystem
  chooseMedia(options: {
    count: number
    mediaType: readonly string[]
    sourceType: readonly string[]
    sizeType: readonly string[]
    success: (answer: { tempFiles: { tempFilePath: string; size: number }[] }) => void
    fail: (failure: WxFailure) => void
  }): void
  chooseMessageFile(options: {
    count: number
    type: string
    extension: readonly string[]
    success: (answer: { tempFiles: { path: string; size: number; name: string }[] }) => void
    fail: (failure: WxFailure) => void
  }): void
  compressImage(options: {
    src: string
    quality: number
    compressedWidth?: number
    success: (answer: { tempFilePath: string }) => void
    fail: (failure: WxFailure) => void
  }): void
  createOffscreenCanvas(options: { type: '2d'; width: number; height: number }): WxOffscreenCanvas
  scanCode(options: {
    onlyFromCamera: boolean
    success: (answer: { result: string; path?: string }) => void
    fail: (failure: WxFailure) => void
  }): void
  getNetworkType(options: {
    success: (answer: { networkType: string }) => void
    fail: (failure: WxFailure) => void
  }): void
  onNetworkStatusChange(listener: (answer: { isConnected: boolean }) => void): void
  getAppBaseInfo(): { fontSizeSetting?: number; fontSizeScaleFactor?: number }
  setClipboardData(options: { data: string; success: () => void; fail: (failure: WxFailure) => void }): void
  requestSubscribeMessage(options: {
    tmplIds: readonly string[]
    success: (answer: Readonly<Record<string, string>>) => void
    fail: (failure: WxFailure) => void
  }): void
  openDocument(options: {
    filePath: string
    showMenu?: boolean
    success: () => void
    fail: (failure: WxFailure) => void
  }): void
  setScreenBrightness(options: { value: number; success?: () => void; fail?: (failure: WxFailure) => void }): void
  getScreenBrightness(options: {
    success: (answer: { value: number }) => void
    fail: (failure: WxFailure) => void
  }): void
  readonly env: { readonly USER_DATA_PATH: string }
}
