import { forget, keep, readKept } from '../platform/keep/storage'

const KEY = 'session'
const listeners = new Set<() => void>()

/** The token of the mini-program's session, or null. The web build never sees one. */
export function readToken(): string | null {
  return readKept(KEY)
}

/** Keeps the token that a login answered; null in the web build, where the cookie is already set. */
export function beginSession(token: string | null): void {
  if (token !== null) keep(KEY, token)
  for (const listener of listeners) listener()
}

/** Forgets the session. */
export function endSession(): void {
  forget(KEY)
  for (const listener of listeners) listener()
}

/** Calls back whenever a session begins or ends; answers how to stop. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
