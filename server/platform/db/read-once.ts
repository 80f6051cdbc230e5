import type { Tx } from './database'

/** What each open transaction has read so far. */
const reads = new WeakMap<Tx, Map<string, Promise<unknown>>>()

/** Begins keeping what a transaction reads by `readOnce`; ends with the transaction. */
export function keepReads(tx: Tx): void {
  reads.set(tx, new Map())
}

/**
 * 一个事务里只读一次 — for what no act changes and every act asks for again: the county's tree, templates, rules, the key of a case. Outside a
 * transaction, and for what is not there (`null`), each call reads anew.
 */
export function readOnce<Value>(tx: Tx, key: string, read: () => Promise<Value>): Promise<Value> {
  const kept = reads.get(tx)
  if (kept === undefined) return read()
  const earlier = kept.get(key)
  if (earlier !== undefined) return earlier as Promise<Value>
  const now = read()
  kept.set(key, now)
  const forget = () => void kept.delete(key)
  now.then((value) => value === null && forget(), forget)
  return now
}
