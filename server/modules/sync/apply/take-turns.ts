/** Operations worked on side by side; the pool has ten connections, and the rest of the county wants some of them. */
const AT_ONCE = 4

let working = 0
const waiting: (() => void)[] = []

const behind = new Map<string, Promise<unknown>>()

/**
 * 一台设备一个接一个 — runs one push of a device when the one before it has ended: a device sends the next while the first is worked on, and what it
 * did stays in its order. A push that waits holds no turn and no connection.
 */
export async function inOrderOf<Result>(deviceId: string, work: () => Promise<Result>): Promise<Result> {
  const before = behind.get(deviceId) ?? Promise.resolve()
  const mine = before.then(work, work)
  behind.set(deviceId, mine)
  try {
    return await mine
  } finally {
    if (behind.get(deviceId) === mine) behind.delete(deviceId)
  }
}

/**
 * 轮流 — runs one operation of a push when its turn comes, first come first served over all pushes of this process. Between two operations of one
 * push those of others go, so that a station with one record never waits for another's fifty.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (working < AT_ONCE) working += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    // The place passes on without becoming free in between.
    if (next === undefined) working -= 1
    else next()
  }
}
