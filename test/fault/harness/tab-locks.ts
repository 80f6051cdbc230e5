/** 标签页的锁 — Web Locks of one browser, as far as one exclusive name needs: they end with the page that holds them, however it dies. */
export type TabLocks = {
  readonly of: (page: object) => LockManager
  readonly drop: (page: object) => void
}

type Waiting = { readonly page: object; readonly begin: () => void }

/** Locks of a browser that was just opened. */
export function makeTabLocks(): TabLocks {
  let holder: object | null = null
  let line: Waiting[] = []
  const goOn = () => {
    if (holder !== null) return
    const [next, ...rest] = line
    line = rest
    holder = next?.page ?? null
    next?.begin()
  }
  const release = (page: object) => {
    line = line.filter((one) => one.page !== page)
    if (holder === page) holder = null
    goOn()
  }
  return {
    of: (page) => {
      const request = (_: string, _options: LockOptions, work: (lock: Lock | null) => Promise<unknown>) =>
        new Promise<unknown>((resolve, reject) => {
          const begin = () => {
            work(null)
              .then(resolve, reject)
              .finally(() => release(page))
          }
          line.push({ page, begin })
          goOn()
        })
      return { request, query: async () => ({ held: [], pending: [] }) } as unknown as LockManager
    },
    drop: release,
  }
}
