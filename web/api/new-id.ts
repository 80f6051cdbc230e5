import { type Id, makeId } from '@shared/kernel/id'

/** A new id of this machine: for an intended write, a case or a file, made before anything is sent. */
export function newId(): Id {
  return makeId(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}
