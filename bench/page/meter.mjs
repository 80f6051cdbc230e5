/** 页面里的表 — the floor of a write, how long sealing takes, and how long the page could not answer a hand. Loaded beside a driver. */
const SUBTLE = [
  'importKey',
  'exportKey',
  'generateKey',
  'deriveBits',
  'deriveKey',
  'encrypt',
  'decrypt',
  'digest',
  'sign',
]

let atWork = 0
let since = 0
let sealedMs = 0
for (const name of SUBTLE) {
  const own = SubtleCrypto.prototype[name]
  SubtleCrypto.prototype[name] = async function (...args) {
    if (atWork === 0) since = performance.now()
    atWork += 1
    try {
      return await own.apply(this, args)
    } finally {
      atWork -= 1
      if (atWork === 0) sealedMs += performance.now() - since
    }
  }
}

let longestMs = 0
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration)
}).observe({ type: 'longtask' })

let store
/** One record, one strict transaction, nothing else: milliseconds of each. */
async function writeBare(record, times) {
  store ??= await new Promise((resolve, reject) => {
    const asked = indexedDB.open('floor')
    asked.onupgradeneeded = () => asked.result.createObjectStore('records', { keyPath: 'opId' })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  const took = []
  for (let index = 0; index < times; index += 1) {
    const own = { ...record, opId: crypto.randomUUID() }
    const began = performance.now()
    await new Promise((resolve, reject) => {
      const writing = store.transaction('records', 'readwrite', { durability: 'strict' })
      writing.oncomplete = resolve
      writing.onerror = () => reject(writing.error)
      writing.objectStore('records').put(own)
    })
    took.push(performance.now() - began)
  }
  return took
}

globalThis.meter = {
  writeBare,
  /** Milliseconds in which the browser's cryptography was at work, and the longest that the page was busy in one piece, since the last asking. */
  take: async () => {
    // The observer tells of a long task a little after it ended.
    await new Promise((resolve) => setTimeout(resolve, 200))
    const taken = { sealedMs, longestMs }
    sealedMs = 0
    longestMs = 0
    return taken
  },
}
