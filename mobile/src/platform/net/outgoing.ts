import type { FileKind } from '@shared/attachment/view/file-view'

/** 要传的文件 — its id and digest were made on the phone before the first byte was sent. */
export type OutgoingFile = {
  readonly fileId: string
  readonly sha256: string
  readonly kind: FileKind
  readonly bytes: ArrayBuffer
}

/** How a sender speaks to the outside: the session's headers, and where progress is told (bytes that the server has). */
export type SendOptions = {
  readonly headers: Readonly<Record<string, string>>
  readonly onProgress: (sent: number) => void
}

/** Thrown when the server will not take the file, whatever is done; the reason is in its words. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  constructor(readonly words: string) {
    super('file refused')
  }
}

/** Bytes of one piece: small enough that a weak network loses little, and that progress moves. */
export const PIECE_BYTES = 256 * 1024

/** The words in which a refusal came, or ours. */
export function refusalOf(text: string): string {
  try {
    const body = JSON.parse(text) as { problem?: { what?: string; todo?: string }; what?: string; todo?: string }
    const problem = body.problem ?? body
    if (problem.what !== undefined) return `${problem.what}${problem.todo ?? ''}`
  } catch {
    return '这个文件不能用，请换一张。'
  }
  return '这个文件不能用，请换一张。'
}
