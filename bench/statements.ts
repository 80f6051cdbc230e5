import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'

/** One statement as the driver sends it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** True for what only opens or closes a transaction. */
export function isBracket({ text }: Statement): boolean {
  return /^\s*(BEGIN|COMMIT|ROLLBACK|SET|SAVEPOINT|RELEASE)/i.test(text)
}

/** Everything that is sent to the database while `run` runs. */
export async function recordStatements(run: () => Promise<void>): Promise<Statement[]> {
  const recorded: Statement[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    if (typeof first === 'string') recorded.push({ text: first, values: Array.isArray(second) ? second : [] })
    else if (typeof first?.text === 'string')
      recorded.push({ text: first.text, values: first.values ?? (Array.isArray(second) ? second : []) })
    return (original as (...inner: unknown[]) => unknown).apply(this, args)
  } as typeof original
  try {
    await run()
  } finally {
    pg.Client.prototype.query = original
  }
  return recorded
}

const SAME = (value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : JSON.stringify(value)

/** The values of one run with what differs between two recorded runs made new: ids, numbers and codes, never what they refer to. */
function renewed(value: unknown, fresh: Map<string, unknown>, other: unknown): unknown {
  if (typeof value !== 'string' && !(value instanceof Uint8Array)) return value
  const key = SAME(value) ?? ''
  if (key === SAME(other)) return value
  const known = fresh.get(key)
  if (known !== undefined) return known
  const made = newLike(value)
  fresh.set(key, made)
  return made
}

function newLike(value: string | Uint8Array): unknown {
  if (value instanceof Uint8Array) return randomBytes(value.length)
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) && value.length === 36) return randomUUID()
  if (value.startsWith('{') || value.startsWith('[')) return value
  if (value.length > 40) return value
  return randomBytes(32).toString('hex').toUpperCase().slice(0, value.length)
}

/**
 * Sends recorded statements once more by hand, in the transactions in which they were: what differs between the two recorded runs is made new. The floor
 * under what a server can cost that writes and reads the same.
 */
export async function replayStatements(
  client: pg.Client,
  recorded: readonly Statement[],
  other: readonly Statement[],
): Promise<void> {
  const fresh = new Map<string, unknown>()
  for (const [at, one] of recorded.entries()) {
    const values = one.values.map((value, index) => renewed(value, fresh, other[at]?.values[index]))
    await client.query(one.text, values as unknown[])
  }
}
