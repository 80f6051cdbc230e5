import { randomFillSync } from 'node:crypto'

/** 微信宿主（假的） — as much of WeChat's host as the platform pairs use, over real HTTP; storage and files live in memory. */
export type WxHost = {
  readonly wx: typeof wx
  readonly files: Map<string, ArrayBuffer>
  /** Templates that the program asked to subscribe to; the person refuses them all. */
  readonly asked: string[]
  requests: number
}

type Options = Parameters<typeof wx.request>[0]

/** Makes a host. `loginCode` is what wx.login answers; `address` turns the built-in address of the server into that of the county under test. */
export function makeWxHost({
  loginCode = () => 'nobody.0',
  address = (url: string) => url,
}: {
  loginCode?: () => string
  address?: (url: string) => string
} = {}): WxHost {
  const kept = new Map<string, string>()
  const files = new Map<string, ArrayBuffer>()
  const host: WxHost = { files, asked: [], requests: 0, wx: {} as typeof wx }
  const missing = { errMsg: 'fail no such file or directory' }
  const request = (options: Options) => {
    host.requests += 1
    void answerOf({ ...options, url: address(options.url) }).then(options.success, () =>
      options.fail({ errMsg: 'request:fail' }),
    )
    return { abort: () => undefined }
  }
  const made = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    request,
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: string) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
    getRandomValues: ({ length, success }: Parameters<typeof wx.getRandomValues>[0]) =>
      success({ randomValues: randomFillSync(new Uint8Array(length)).buffer }),
    login: ({ success }: Parameters<typeof wx.login>[0]) => success({ code: loginCode() }),
    getFileSystemManager: () => ({
      writeFile: ({ filePath, data, success }: { filePath: string; data: ArrayBuffer; success: () => void }) => {
        files.set(filePath, data.slice(0))
        success()
      },
      readFile: (options: {
        filePath: string
        success: (answer: { data: ArrayBuffer }) => void
        fail: (failure: { errMsg: string }) => void
      }) => {
        const data = files.get(options.filePath)
        if (data === undefined) options.fail(missing)
        else options.success({ data: data.slice(0) })
      },
      unlink: ({ filePath, success }: { filePath: string; success: () => void }) => {
        files.delete(filePath)
        success()
      },
    }),
    getNetworkType: ({ success }: Parameters<typeof wx.getNetworkType>[0]) => success({ networkType: 'wifi' }),
    onNetworkStatusChange: () => undefined,
    getAppBaseInfo: () => ({ fontSizeScaleFactor: 1.4 }),
    chooseMedia: ({ success }: Parameters<typeof wx.chooseMedia>[0]) =>
      success({
        tempFiles: [...files.keys()]
          .filter((path) => path.startsWith('tmp/'))
          .slice(0, 1)
          .map((path) => ({ tempFilePath: path, size: 0 })),
      }),
    compressImage: ({ src, success }: Parameters<typeof wx.compressImage>[0]) => success({ tempFilePath: src }),
    base64ToArrayBuffer: (text: string) => Uint8Array.from(Buffer.from(text, 'base64')).buffer,
    requestSubscribeMessage: ({ tmplIds, success }: Parameters<typeof wx.requestSubscribeMessage>[0]) => {
      host.asked.push(...tmplIds)
      success(Object.fromEntries(tmplIds.map((id) => [id, 'reject'])))
    },
    setClipboardData: ({ success }: Parameters<typeof wx.setClipboardData>[0]) => success(),
  }
  return Object.assign(host, { wx: made as unknown as typeof wx })
}

/** What WeChat hands back: text, or bytes when they were asked for; PATCH and HEAD never get here. */
async function answerOf(options: Options): Promise<Parameters<Options['success']>[0]> {
  const answer = await fetch(options.url, {
    method: options.method,
    headers: { ...options.header },
    ...(options.data === undefined ? {} : { body: options.data }),
  })
  const header = Object.fromEntries([...answer.headers].map(([name, value]) => [titled(name), value]))
  const data = options.responseType === 'arraybuffer' ? await answer.arrayBuffer() : await answer.text()
  return { statusCode: answer.status, data, header }
}

/** Names of headers come capitalised on some phones. */
function titled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
