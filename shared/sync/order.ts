import { isDue } from './back-off'
import { MAX_PUSH_CHARS, MAX_PUSH_OPERATIONS } from './protocol'

/** What the order of sending looks at. */
export type Waiting = {
  readonly deviceSeq: number
  readonly after: number | null
  /** Characters of the operation as JSON. */
  readonly chars: number
  /** Moment (ms) before which it is not tried again; null for at once. */
  readonly nextTryAt: number | null
  /** True while another push carries it. */
  readonly underWay: boolean
}

/**
 * The next batch: due operations that no other push carries, at most `most`, oldest first, within the limits of one push. An operation whose `after`
 * is itself still waiting or under way and not in this batch stays back, so that the server need not defer it; all others go, whatever became of their neighbours. A single
 * operation that is larger than the limit goes alone.
 */
export function nextBatch<One extends Waiting>(
  waiting: readonly One[],
  { nowMs, most }: { readonly nowMs: number; readonly most: number },
): One[] {
  const inOrder = [...waiting].sort((a, b) => a.deviceSeq - b.deviceSeq)
  const stillHere = new Set(inOrder.map((one) => one.deviceSeq))
  const taken = new Set<number>()
  const batch: One[] = []
  let chars = 0
  for (const one of inOrder) {
    if (one.underWay || !isDue(one.nextTryAt, nowMs)) continue
    if (one.after !== null && stillHere.has(one.after) && !taken.has(one.after)) continue
    if (batch.length > 0 && chars + one.chars > MAX_PUSH_CHARS) break
    if (batch.length === Math.min(most, MAX_PUSH_OPERATIONS)) break
    batch.push(one)
    taken.add(one.deviceSeq)
    chars += one.chars
  }
  return batch
}

/** Files in the order of sending: several small ones first, so that most records are whole early on a slow line; large ones last. */
export function fileOrder<One extends { readonly bytes: number; readonly deviceSeq: number }>(
  files: readonly One[],
): One[] {
  const size = (one: One) => (one.bytes <= SMALL_FILE_BYTES ? 0 : 1)
  return [...files].sort((a, b) => size(a) - size(b) || a.deviceSeq - b.deviceSeq || a.bytes - b.bytes)
}

/** A photo as the station makes it is below this; a scan of many pages is not. */
const SMALL_FILE_BYTES = 2 * 1024 * 1024
