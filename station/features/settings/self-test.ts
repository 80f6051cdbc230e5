/** 体检一项 — what was looked at, whether it is fine, and what it means for the work. */
export type TestResult = {
  readonly key: string
  readonly name: string
  readonly ok: boolean
  readonly words: string
}

/** Bytes under which a day of photos may no longer fit. */
const LITTLE_SPACE = 300_000_000

async function testStorage(): Promise<TestResult> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate()
  const free = Math.max(0, quota - usage)
  const megabytes = Math.floor(free / 1_000_000)
  return {
    key: 'storage',
    name: '本机空间',
    ok: free > LITTLE_SPACE,
    words: free > LITTLE_SPACE ? `还有 ${megabytes} MB，够用` : `只剩 ${megabytes} MB，请先上传或清出空间`,
  }
}

async function testCamera(): Promise<TestResult> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  const count = devices.filter((one) => one.kind === 'videoinput').length
  return {
    key: 'camera',
    name: '摄像头或高拍仪',
    ok: count > 0,
    words: count > 0 ? `找到 ${count} 个` : '没找到，可以选照片文件',
  }
}

async function testServer(): Promise<TestResult> {
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null)
  const ours = answer?.headers.get('x-yimen-server') === '1'
  const words = answer === null ? '没有网络，可以照常收件' : ours ? '连得上' : '网络要先登录'
  return { key: 'server', name: '服务器', ok: ours, words }
}

function testVoice(): TestResult {
  const ok =
    'speechSynthesis' in window &&
    speechSynthesis.getVoices().some((one) => one.localService && /^(zh|cmn)/i.test(one.lang))
  return { key: 'voice', name: '中文语音', ok, words: ok ? '可以念给他听' : '没有，请照着念' }
}

function testOffline(): TestResult {
  const ok = navigator.serviceWorker?.controller !== null && navigator.serviceWorker?.controller !== undefined
  return { key: 'offline', name: '断网能打开', ok, words: ok ? '能' : '还不能，联网再打开一次' }
}

/** Looks at everything that this station needs; takes a second or two and changes nothing. */
export async function runSelfTest(): Promise<TestResult[]> {
  return [testOffline(), await testStorage(), await testCamera(), testVoice(), await testServer()]
}
