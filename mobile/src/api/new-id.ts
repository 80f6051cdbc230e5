import { type Id, makeId } from '@shared/kernel/id'
import { randomBytes } from '../platform/device/random'

/** A new UUIDv7, made on the phone: the same id is sent again after a lost answer, and writes once. */
export async function newId(): Promise<Id> {
  return makeId(Date.now(), await randomBytes(16))
}
