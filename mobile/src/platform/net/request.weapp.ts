import { NoAnswer, type WireAnswer, type WireRequest } from './wire'

/** Sends one request through WeChat; throws NoAnswer when nothing came back. PATCH and HEAD do not exist there. */
export function sendRequest(request: WireRequest): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const { method } = request
    if (method !== 'GET' && method !== 'POST') {
      reject(new NoAnswer('method'))
      return
    }
    wx.request({
      url: addressOf(request.path),
      method,
      header: request.headers,
      // WeChat would parse JSON by itself and hide what came.
      dataType: 'text',
      responseType: 'text',
      timeout: request.timeoutMs,
      ...(request.body === undefined ? {} : { data: request.body }),
      success: (answer) =>
        resolve({ status: answer.statusCode, headers: lowerNames(answer.header), text: textOf(answer.data) }),
      fail: () => reject(new NoAnswer('no answer')),
    })
  })
}

/** The county's server has an address of its own. */
export function addressOf(path: string): string {
  return `${SERVER_ORIGIN}${path}`
}

/** The mini-program has no cookies: a token is kept and sent. */
export const CARRIES_TOKEN = true

function lowerNames(header: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(header ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : data === undefined || data === null ? '' : JSON.stringify(data)
}
