import type { Tx } from '../../platform/db'
import { adoptFile } from './store'

/**
 * Files that somebody else carried here for a device become the device's: a record that names them by their hash is about to be done, and only what
 * has that hash is given. Files of a case stay as they are.
 */
export async function adoptFiles(
  tx: Tx,
  deviceId: string,
  files: readonly { readonly fileId: string; readonly sha256: string }[],
): Promise<void> {
  for (const { fileId, sha256 } of files) {
    await adoptFile(tx, { fileId, deviceId, sha256: Uint8Array.from(Buffer.from(sha256, 'hex')) })
  }
}
