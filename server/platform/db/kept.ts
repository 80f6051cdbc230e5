/** What forgets the values kept so far. */
const holders: (() => void)[] = []

/** 留着的一个值 — read once from the database that is open and kept until another one is opened. */
export function keptValue<Value>(): { now: Value | null } {
  const kept: { now: Value | null } = { now: null }
  holders.push(() => {
    kept.now = null
  })
  return kept
}

/** 留着的一些值, by key; kept as long as one value is. */
export function keptMap<Key, Value>(): Map<Key, Value> {
  const kept = new Map<Key, Value>()
  holders.push(() => kept.clear())
  return kept
}

/** Forgets everything that was kept: another database is open from here on. */
export function forgetKept(): void {
  for (const forget of holders) forget()
}
