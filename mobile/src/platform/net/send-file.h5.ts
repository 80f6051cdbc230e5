import { FileRefused, type OutgoingFile, PIECE_BYTES, refusalOf, type SendOptions } from './outgoing'
import { sendRequest } from './request.h5'
import { NoAnswer, type WireAnswer } from './wire'

const TUS = { 'tus-resumable': '1.0.0' }
const TIMEOUT_MS = 60_000

/**
 * Sends a file by tus 1.0 and goes on from what the server already has. Throws NoAnswer when the line was cut (call again later),
 * FileRefused when the file will not be taken.
 */
export async function sendFile(file: OutgoingFile, { headers, onProgress }: SendOptions): Promise<void> {
  const total = file.bytes.byteLength
  const place = `/files/${file.fileId}`
  const has = await offsetOf(place, headers)
  let offset = has ?? (await announce(file, headers))
  onProgress(offset)
  while (offset < total) {
    const answer = await sendRequest({
      method: 'PATCH',
      path: place,
      headers: {
        ...headers,
        ...TUS,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: file.bytes.slice(offset, offset + PIECE_BYTES),
      timeoutMs: TIMEOUT_MS,
    })
    // 409: another send of the same file went on further; ask again from where.
    offset = answer.status === 409 ? ((await offsetOf(place, headers)) ?? 0) : offsetIn(answer)
    onProgress(offset)
  }
}

async function offsetOf(place: string, headers: SendOptions['headers']): Promise<number | null> {
  const answer = await sendRequest({
    method: 'HEAD',
    path: place,
    headers: { ...headers, ...TUS },
    timeoutMs: TIMEOUT_MS,
  })
  if (answer.status === 404 || answer.status === 410) return null
  return offsetIn(answer)
}

async function announce(file: OutgoingFile, headers: SendOptions['headers']): Promise<number> {
  const metadata = Object.entries({ fileId: file.fileId, sha256: file.sha256, kind: file.kind })
    .map(([name, value]) => `${name} ${btoa(value)}`)
    .join(',')
  const answer = await sendRequest({
    method: 'POST',
    path: '/files',
    headers: { ...headers, ...TUS, 'upload-length': String(file.bytes.byteLength), 'upload-metadata': metadata },
    timeoutMs: TIMEOUT_MS,
  })
  if (answer.status !== 201 && answer.status !== 200) throw failureOf(answer)
  return 0
}

function offsetIn(answer: WireAnswer): number {
  const offset = Number(answer.headers['upload-offset'])
  if (answer.status >= 300 || !Number.isFinite(offset)) throw failureOf(answer)
  return offset
}

function failureOf(answer: WireAnswer): Error {
  if (answer.status >= 500 || answer.status === 429 || answer.headers['x-yimen-server'] !== '1')
    return new NoAnswer('not now')
  return new FileRefused(refusalOf(answer.text))
}
