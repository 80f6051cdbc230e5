import type { Services } from '../../platform/trpc'
import { deleteFile, listOrphans } from './store'
import type { FileVault } from './vault/file-vault'

/** A station may be without network for a week before it tells the case that its photos belong to. */
const KEEP_MS = 14 * 86_400_000
const BATCH = 500

/** Removes files that no case has named for two weeks, with their keys; answers how many. The row goes first: a file without a key is noise. */
export async function sweepFiles(services: Pick<Services, 'db' | 'clock'>, vault: FileVault): Promise<number> {
  const orphans = await listOrphans(services.db, new Date(services.clock.nowMs() - KEEP_MS), BATCH)
  let removed = 0
  for (const fileId of orphans) {
    if (!(await deleteFile(services.db, fileId))) continue
    await vault.remove(fileId)
    removed += 1
  }
  return removed
}
