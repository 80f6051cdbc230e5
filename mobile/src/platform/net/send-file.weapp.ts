import { FileRefused, type OutgoingFile, PIECE_BYTES, refusalOf, type SendOptions } from './outgoing'
import { sendRequest } from './request.weapp'
import { NoAnswer } from './wire'

const TIMEOUT_MS = 60_000

/**
 * Sends a file in pieces, for WeChat has neither PATCH nor HEAD; the server says after each how much it has, and the next goes on from
 * there. Throws NoAnswer when the line was cut (call again later), FileRefused when the file will not be taken.
 */
export async function sendFile(file: OutgoingFile, { headers, onProgress }: SendOptions): Promise<void> {
  const total = file.bytes.byteLength
  let offset = 0
  for (let complete = false; !complete; ) {
    const values = { fileId: file.fileId, sha256: file.sha256, kind: file.kind, total, offset }
    const query = Object.entries(values)
      .map(([name, value]) => `${name}=${String(value)}`)
      .join('&')
    const answer = await sendRequest({
      method: 'POST',
      path: `/files/chunk?${query}`,
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body: file.bytes.slice(offset, offset + PIECE_BYTES),
      timeoutMs: TIMEOUT_MS,
    })
    if (answer.status >= 500 || answer.status === 429 || answer.headers['x-yimen-server'] !== '1')
      throw new NoAnswer('not now')
    if (answer.status >= 300 && answer.status !== 409) throw new FileRefused(refusalOf(answer.text))
    const has = read(answer.text)
    offset = has.offset
    complete = has.complete || offset >= total
    onProgress(offset)
  }
}

type Chunk = { readonly offset?: unknown; readonly complete?: unknown }

function read(text: string): { offset: number; complete: boolean } {
  try {
    const body = JSON.parse(text) as Chunk & { values?: Chunk; problem?: { values?: Chunk } }
    // A wrong offset is refused with the right one.
    const { offset, complete } = body.offset === undefined ? (body.values ?? body.problem?.values ?? {}) : body
    if (typeof offset === 'number') return { offset, complete: complete === true }
  } catch {
    throw new NoAnswer('unreadable')
  }
  throw new NoAnswer('unreadable')
}
