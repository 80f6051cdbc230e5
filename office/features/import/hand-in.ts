import { FileKind } from '@shared/attachment/view/file-view'
import type { Problem } from '@shared/problem/problem'
import { MAX_IMPORT_OPERATIONS } from '@shared/sync/export/export-file'
import type { ImportAnswer } from '@shared/sync/export/import-view'
import { callServer, problemOf } from '@web/api/call-server'
import { sendFile } from '@web/files/send-file'
import { bytesOf, type ExportContent, inCalls } from './read-export'

type Line = ImportAnswer['results'][number]

/** 导入到哪了 — what became of each record so far, and of the photos. */
export type Progress = {
  readonly records: readonly Line[]
  readonly photos: { readonly sent: number; readonly known: number; readonly refused: readonly PhotoFault[] }
  /** Why it stopped half way; what is done stays done, and handing in again goes on. */
  readonly stopped: Problem | null
}

/** A photo that was not taken: its line and why. */
export type PhotoFault = { readonly line: number; readonly problem: Problem | null }

/** Nothing handed in yet. */
export const NOTHING: Progress = { records: [], photos: { sent: 0, known: 0, refused: [] }, stopped: null }

/** Problems of one photo; anything else is the line to the server, and ends the round. */
const PHOTO_FAULTS: readonly string[] = ['file.type', 'file.tooLarge', 'file.hash', 'file.notFound', 'file.header']

/**
 * Hands a station's file in: records first, call by call, then the photos of those that were taken. Never throws; what stopped it is in the answer,
 * and the same file handed in again is answered as what is there already.
 */
export async function handIn(content: ExportContent, onProgress: (now: Progress) => void): Promise<Progress> {
  let now = NOTHING
  const tell = (change: Partial<Progress>) => {
    now = { ...now, ...change }
    onProgress(now)
  }
  try {
    for (const operations of inCalls(content.operations, MAX_IMPORT_OPERATIONS)) {
      const { results } = await callServer('sync.importOperations', { deviceId: content.head.deviceId, operations })
      tell({ records: [...now.records, ...results] })
    }
    const taken = new Set(now.records.filter(isTaken).map((one) => one.opId))
    for (const photo of content.photos.filter((one) => taken.has(one.opId)))
      tell({ photos: await withPhoto(now.photos, photo) })
  } catch (error) {
    tell({ stopped: problemOf(error) })
  }
  return now
}

const isTaken = (line: Line) => line.outcome !== 'refused' && line.outcome !== 'retry'

async function withPhoto(
  photos: Progress['photos'],
  photo: ExportContent['photos'][number],
): Promise<Progress['photos']> {
  const refused = (problem: Problem | null) => ({
    ...photos,
    refused: [...photos.refused, { line: photo.line, problem }],
  })
  const blob = bytesOf(photo)
  const kind = FileKind.safeParse(photo.fileKind)
  if (blob === null || !kind.success) return refused(null)
  try {
    await sendFile({ fileId: photo.fileId, sha256: photo.sha256, kind: kind.data, blob })
    return { ...photos, sent: photos.sent + 1 }
  } catch (error) {
    const problem = problemOf(error)
    // The station sent it itself, or is at it.
    if (problem.code === 'file.idTaken') return { ...photos, known: photos.known + 1 }
    if (PHOTO_FAULTS.includes(problem.code)) return refused(problem)
    throw error
  }
}
