/** 浏览器（假的） — as much of a browser as the platform pairs use: its own origin, storage, and where addresses are relative to. */
export function makeWebHost(origin: string): Record<string, unknown> {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value)
      Object.assign(storage, { [key]: value })
    },
    removeItem: (key: string) => {
      kept.delete(key)
      Reflect.deleteProperty(storage, key)
    },
  }
  const realFetch = fetch
  return {
    localStorage: storage,
    location: new URL(origin),
    fetch: (path: string, init?: RequestInit) => realFetch(new URL(path, origin), init),
  }
}
