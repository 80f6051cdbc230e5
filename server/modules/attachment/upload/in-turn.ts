import { problem } from '@shared/problem/problem'
import { fileLocks } from './tus-server'

/** Does something with a file while nobody else does; who was at it is asked to stop. Throws `system.busy` where they do not. */
export async function inTurn<Result>(fileId: string, run: () => Promise<Result>): Promise<Result> {
  const lock = fileLocks.newLock(fileId)
  await lock
    .lock(new AbortController().signal, () => undefined)
    .catch(() => {
      throw problem('system.busy')
    })
  try {
    return await run()
  } finally {
    await lock.unlock()
  }
}
