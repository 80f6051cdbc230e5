import { problem } from '@shared/problem/problem'
import { ExportedFile, ExportedOperation, ExportHead } from '@shared/sync/export/export-file'
import type { ImportRequest } from '@shared/sync/export/import-view'

/** Larger files are not read: what a station can save stays below it, and a browser of the counter has to hold it. */
export const MOST_EXPORT_BYTES = 200 * 1024 ** 2

/** 村站的文件 — what it says of itself, what can be handed in, and the lines that nobody can read. */
export type ExportContent = {
  readonly head: ExportHead
  readonly operations: ImportRequest['operations']
  readonly photos: readonly (ExportedFile & { readonly line: number })[]
  /** Numbers of lines that are damaged. */
  readonly damaged: readonly number[]
  /** Lines that the head promises and that are not there: the file was cut off. */
  readonly missing: number
}

/** Reads a station's file; a damaged line is named and spoils no other. Throws `sync.exportUnreadable` where the head is none. */
export function readExport(text: string): ExportContent {
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split('\n')
  const head = ExportHead.safeParse(parsed(first))
  if (!head.success) throw problem('sync.exportUnreadable')
  const operations: ImportRequest['operations'] = []
  const photos: (ExportedFile & { line: number })[] = []
  const damaged: number[] = []
  rest.forEach((body, index) => {
    if (body.trim() === '') return
    const line = index + 2
    const value = parsed(body)
    const operation = ExportedOperation.safeParse(value)
    const photo = operation.success ? null : ExportedFile.safeParse(value)
    if (operation.success) operations.push({ line, operation: operation.data.operation, mac: operation.data.mac })
    else if (photo?.success) photos.push({ ...photo.data, line })
    else damaged.push(line)
  })
  const promised = head.data.operations + head.data.files
  const found = operations.length + photos.length + damaged.length
  return { head: head.data, operations, photos, damaged, missing: Math.max(0, promised - found) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Characters of one call: below what the server takes at once, with room for what is around them. */
const CALL_CHARS = 600_000

/** Calls of the import: at most so many operations and characters each, in the order of the file; a large one goes alone. */
export function inCalls(operations: ExportContent['operations'], most: number): ExportContent['operations'][] {
  const calls: ExportContent['operations'][] = []
  let chars = Number.POSITIVE_INFINITY
  for (const one of operations) {
    const size = JSON.stringify(one).length
    const last = calls.at(-1)
    if (last === undefined || last.length >= most || chars + size > CALL_CHARS) {
      calls.push([one])
      chars = size
    } else {
      last.push(one)
      chars += size
    }
  }
  return calls
}

/** The bytes of a photo, put together again; null where a piece is no base64url. */
export function bytesOf(photo: Pick<ExportedFile, 'body'>): Blob | null {
  try {
    return new Blob(photo.body.map(decoded))
  } catch {
    return null
  }
}

function decoded(piece: string): Uint8Array<ArrayBuffer> {
  const text = atob(piece.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
