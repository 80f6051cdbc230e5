import type { Actor } from '@shared/identity/actor'
import type { RequestDevice } from '../../platform/trpc'
import type { FileRow, Uploader } from './store'

/** Who uploads: a signed-in citizen or officer, and the device that they work on; null for nobody. */
export function uploaderOf(actor: Actor, device: RequestDevice | null): Uploader | null {
  const uploader = {
    accountId: actor.kind === 'citizen' ? actor.accountId : null,
    staffId: actor.kind === 'staff' ? actor.staffId : null,
    deviceId: device?.deviceId ?? null,
  }
  return uploader.accountId === null && uploader.staffId === null && uploader.deviceId === null ? null : uploader
}

/** True when the file came from this account, this officer or this device. */
export function ownsFile(row: FileRow, uploader: Uploader | null): boolean {
  if (uploader === null) return false
  return (
    (row.ownerAccount !== null && row.ownerAccount === uploader.accountId) ||
    (row.ownerStaff !== null && row.ownerStaff === uploader.staffId) ||
    (row.ownerDevice !== null && row.ownerDevice === uploader.deviceId)
  )
}

/**
 * May this uploader go on with, or begin, this file? Its owner may; a file that a case promised by its hash may be brought by
 * anybody who is let in, since only the promised bytes are taken (the phone that took the photo may have been replaced).
 */
export function mayBring(row: FileRow, uploader: Uploader): boolean {
  return ownsFile(row, uploader) || (row.state === 'announced' && row.sha256.length > 0)
}
