import { failureTells } from './failure-text'

/** PostgreSQL has no room for what was to be written (class 53, disk_full). */
const FULL = /53100|No space left on device/
/** It is not there, is going, or is not there yet; the pool has no connection in time. */
const AWAY =
  /P100[128]|P1017|P202[48]|57P0[123]|\b080(00|01|03|04|06)\b|ECONNREFUSED|ECONNRESET|EPIPE|ConnectionClosed|DatabaseNotReachable|SocketTimeout|Connection terminated|terminating connection|timeout exceeded when trying to connect|the database system is/

/** Why the database could not serve: it is full, or away; null for every other failure. */
export function whyUnavailable(error: unknown): 'full' | 'away' | null {
  if (failureTells(error, FULL)) return 'full'
  return failureTells(error, AWAY) ? 'away' : null
}
