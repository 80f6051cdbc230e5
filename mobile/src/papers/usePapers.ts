import type { FileKind } from '@shared/attachment/view/file-view'
import { useEffect, useRef, useState } from 'react'
import { sessionHeaders } from '../api/call'
import { newId } from '../api/new-id'
import type { Picked } from '../platform/device/picked'
import { dropFile, keepFile, readFile } from '../platform/keep/files'
import { sendFile } from '../platform/net/send-file'
import type { PaperFile } from './paper-file'
import { examinePhoto, sayHint } from './photo-quality'
import { sha256Hex } from './sha256'
import { UploadQueue, type UploadState, type UploadTotals } from './upload-queue'

/** 材料的照片 — those of a draft, kept on the phone and sent as soon as somebody is signed in. */
export type Papers = {
  readonly files: readonly PaperFile[]
  readonly totals: UploadTotals
  readonly stateOf: (fileId: string) => UploadState | null
  /** Keeps a picked file under a paper; answers its id, or null when the phone has no room. */
  readonly add: (paper: string, picked: Picked, kind: FileKind) => Promise<string | null>
  readonly remove: (fileId: string) => void
  readonly resume: () => void
}

/** Follows the files of a draft. `onFiles` is called with the new list whenever it changes. */
export function usePapers(options: {
  files: readonly PaperFile[]
  signedIn: boolean
  onFiles: (files: readonly PaperFile[]) => void
}): Papers {
  const { signedIn } = options
  const [, redraw] = useState(0)
  const files = useRef(options.files)
  files.current = options.files
  const tell = useRef(options.onFiles)
  tell.current = options.onFiles
  const made = useRef<UploadQueue | null>(null)
  made.current ??= makeQueue(
    () => redraw((count) => count + 1),
    (fileId) => tell.current(files.current.map((file) => (file.fileId === fileId ? { ...file, sent: true } : file))),
    files.current,
  )
  const queue = made.current
  useEffect(() => {
    if (signedIn) queue.start()
  }, [signedIn, queue])

  return {
    files: options.files,
    totals: queue.totals(),
    stateOf: (fileId) => queue.stateOf(fileId),
    add: async (paper, picked, kind) => {
      const fileId = await newId()
      try {
        await keepFile(fileId, picked.bytes, picked.mime)
      } catch {
        return null
      }
      const hint = kind === 'signature' || picked.pixels === null ? null : sayHint(examinePhoto(picked.pixels))
      const sha256 = sha256Hex(new Uint8Array(picked.bytes))
      const file: PaperFile = {
        fileId,
        paper,
        mime: picked.mime,
        size: picked.bytes.byteLength,
        sha256,
        hint,
        sent: false,
      }
      tell.current([...files.current, file])
      queue.add(queued(file))
      return fileId
    },
    remove: (fileId) => {
      queue.remove(fileId)
      tell.current(files.current.filter((file) => file.fileId !== fileId))
      void dropFile(fileId)
    },
    resume: () => queue.start(),
  }
}

function makeQueue(onChange: () => void, onDone: (fileId: string) => void, files: readonly PaperFile[]): UploadQueue {
  const queue = new UploadQueue({
    send: (file, onProgress) => sendFile(file, { headers: sessionHeaders(), onProgress }),
    onDone,
    onChange,
  })
  for (const file of files) queue.add(queued(file), file.sent)
  return queue
}

function queued(file: PaperFile) {
  const kind: FileKind = file.paper.startsWith('signature')
    ? 'signature'
    : file.paper.startsWith('field.')
      ? 'photo'
      : 'material'
  return { fileId: file.fileId, sha256: file.sha256, kind, size: file.size, read: () => readFile(file.fileId) }
}
