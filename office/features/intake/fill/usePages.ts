import type { FileKind } from '@shared/attachment/view/file-view'
import type { Problem } from '@shared/problem/problem'
import { problemOf } from '@web/api/call-server'
import { newId } from '@web/api/new-id'
import { digestOf, sendFile } from '@web/files/send-file'
import { useRef, useState } from 'react'
import { type Intake, type PageFile, withSlot } from '../intake-state'

export type MadePage = { readonly bytes: Uint8Array; readonly mime: string }

export type Pages = {
  /** A page of a line; it is on the list at once and on its way meanwhile. */
  readonly addPage: (lineKey: string, made: MadePage) => Promise<void>
  /** A photo that is an answer; its id is the answer. Null when it did not arrive. */
  readonly addPhoto: (fieldKey: string, made: MadePage) => Promise<string | null>
  readonly again: (lineKey: string, fileId: string) => void
  readonly urlOf: (fileId: string) => string | null
  readonly problem: Problem | null
}

/** Pages of one sitting: kept in memory under the id that they are sent with, so that a lost page is sent again and not taken again. */
const BLOBS = new Map<string, Blob>()
const URLS = new Map<string, string>()

/** Takes pages in, shows them at once and sends them while the form is filled. */
export function usePages(change: (next: (now: Intake) => Intake) => void): Pages {
  const [problem, setProblem] = useState<Problem | null>(null)
  const apply = useRef(change)
  apply.current = change
  const inSlot = (lineKey: string, fileId: string, part: Partial<PageFile>) =>
    apply.current((now) =>
      withSlot(now, lineKey, (slot) => ({
        ...slot,
        files: slot.files.map((file) => (file.fileId === fileId ? { ...file, ...part } : file)),
      })),
    )
  const send = async (file: PageFile, kind: FileKind, note: (part: Partial<PageFile>) => void): Promise<boolean> => {
    const blob = BLOBS.get(file.fileId)
    if (blob === undefined) return false
    setProblem(null)
    note({ state: 'sending', share: 0 })
    try {
      await sendFile({ fileId: file.fileId, sha256: file.sha256, kind, blob }, (share) => note({ share }))
      note({ state: 'sent', share: 1 })
      return true
    } catch (error) {
      note({ state: 'failed' })
      setProblem(problemOf(error))
      return false
    }
  }
  return {
    problem,
    urlOf: (fileId) => URLS.get(fileId) ?? null,
    addPage: async (lineKey, made) => {
      const file = await keepPage(made)
      apply.current((now) =>
        withSlot(now, lineKey, (slot) => ({
          ...slot,
          paper: false,
          files: [...slot.files, file],
          pages: slot.files.length + 1,
        })),
      )
      void send(file, 'material', (part) => inSlot(lineKey, file.fileId, part))
    },
    addPhoto: async (fieldKey, made) => {
      const file = await keepPage(made)
      const note = (part: Partial<PageFile>) =>
        apply.current((now) => ({ ...now, photos: { ...now.photos, [fieldKey]: { ...file, ...part } } }))
      return (await send(file, 'photo', note)) ? file.fileId : null
    },
    again: (lineKey, fileId) => {
      apply.current((now) => {
        const file = now.slots[lineKey]?.files.find((one) => one.fileId === fileId)
        if (file !== undefined) void send(file, 'material', (part) => inSlot(lineKey, fileId, part))
        return now
      })
    },
  }
}

async function keepPage(made: MadePage): Promise<PageFile> {
  const blob = new Blob([made.bytes as BlobPart], { type: made.mime })
  const fileId = newId()
  BLOBS.set(fileId, blob)
  if (made.mime.startsWith('image/')) URLS.set(fileId, URL.createObjectURL(blob))
  return { fileId, sha256: await digestOf(blob), mime: made.mime, state: 'sending', share: 0 }
}
