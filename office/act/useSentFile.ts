import type { FileKind } from '@shared/attachment/view/file-view'
import type { Problem } from '@shared/problem/problem'
import { problemOf } from '@web/api/call-server'
import { newId } from '@web/api/new-id'
import { digestOf, sendFile } from '@web/files/send-file'
import { useState } from 'react'

/** A picture or PDF that was made on this machine. */
export type MadeFile = { readonly bytes: Uint8Array; readonly mime: string }

/** Sends one file at a time and says how it goes; `send` answers the file's id, or null when it did not arrive. */
export function useSentFile(): {
  readonly send: (made: MadeFile, kind: FileKind) => Promise<string | null>
  readonly share: number | null
  readonly problem: Problem | null
} {
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (made: MadeFile, kind: FileKind) => {
    const fileId = newId()
    const blob = new Blob([made.bytes as BlobPart], { type: made.mime })
    setProblem(null)
    setShare(0)
    try {
      await sendFile({ fileId, sha256: await digestOf(blob), kind, blob }, setShare)
      return fileId
    } catch (error) {
      setProblem(problemOf(error))
      return null
    } finally {
      setShare(null)
    }
  }
  return { send, share, problem }
}
