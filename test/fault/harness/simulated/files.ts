import { createHash } from 'node:crypto'
import { OffsetsRequest } from '@shared/attachment/view/file-view'
import { makeProblem, type ProblemCode } from '@shared/problem/problem'
import { aboutSealedFile } from '@shared/sync/sealed-operation'
import * as z from 'zod/mini'
import { type Keys, openEnvelope } from '../../../../server/platform/crypto'
import type { LineAnswer, LineRequest } from '../county-under-test'
import type { CountyState, StoredFile } from './store'

const OURS = { 'x-yimen-server': '1', 'content-type': 'application/json' }

/** An answer of the server in the words of a Problem. */
export function problemAnswer(code: ProblemCode, headers: Record<string, string> = {}): LineAnswer {
  const problem = makeProblem(code)
  const body = JSON.stringify({ problem, error: { data: { problem } } })
  return { status: problem.status, headers: { ...OURS, ...headers }, body }
}

/** POST, HEAD and PATCH of tus 1.0 as the server's own routes answer them. `bytes` is what arrived of the body. */
export function answerFile(state: CountyState, keys: Keys, request: LineRequest, bytes: Uint8Array): LineAnswer {
  if (request.path === '/files/offsets') return tellOffsets(state, request)
  if (request.method === 'POST') return announce(state, keys, request, bytes)
  const file = state.files.get(request.path.split('/').at(-1) ?? '')
  if (file === undefined) return problemAnswer('file.notFound')
  if (request.method === 'HEAD') return told(200, file)
  const offset = Number(request.headers.get('upload-offset'))
  if (file.state === 'complete' || offset !== file.kept.length) {
    return { ...problemAnswer('file.offset'), status: 409 }
  }
  const kept = Buffer.concat([file.kept, bytes])
  if (kept.length > file.bytes) return problemAnswer('file.tooLarge')
  const now = keep(state, keys, file, kept)
  return now === null ? problemAnswer('file.hash') : told(204, now)
}

/** Keeps what has come of a file; null when it is whole and not what was announced: then it begins anew. */
function keep(state: CountyState, keys: Keys, file: StoredFile, kept: Buffer): StoredFile | null {
  const now: StoredFile = { ...file, kept, state: kept.length === file.bytes ? 'complete' : 'uploading' }
  const isWrong = now.state === 'complete' && plainHash(keys, now) !== file.sha256
  state.files.set(file.fileId, isWrong ? { ...file, kept: Buffer.alloc(0) } : now)
  return isWrong ? null : now
}

/** How much of each file is here; a question that was cut cannot be read. */
function tellOffsets(state: CountyState, { body }: LineRequest): LineAnswer {
  const text = String(body)
  if (!text.endsWith('}')) return problemAnswer('file.header')
  const { fileIds } = z.parse(OffsetsRequest, JSON.parse(text))
  const files = fileIds.map((fileId) => ({ fileId, bytes: state.files.get(fileId)?.kept.length ?? null }))
  return { status: 200, headers: OURS, body: JSON.stringify({ files }) }
}

/** SHA-256 of the content as it was taken, whether it came sealed or open. */
export function plainHash(keys: Keys, file: StoredFile): string {
  const plain = openEnvelope(keys, file.kept, aboutSealedFile(file.fileId)) ?? file.kept
  return createHash('sha256').update(plain).digest('hex')
}

/** Says what will come; what its request brings along is the beginning. */
function announce(state: CountyState, keys: Keys, request: LineRequest, bytes: Uint8Array): LineAnswer {
  const facts = Object.fromEntries(
    (request.headers.get('upload-metadata') ?? '').split(',').map((pair) => {
      const [key = '', value = ''] = pair.split(' ')
      return [key, Buffer.from(value, 'base64').toString('utf8')]
    }),
  )
  const fileId = facts.fileId ?? ''
  const found = state.files.get(fileId)
  if (found !== undefined && found.sha256 !== facts.sha256) return problemAnswer('file.idTaken')
  const file: StoredFile = found ?? {
    ...{ fileId, sha256: facts.sha256 ?? '', bytes: Number(request.headers.get('upload-length')) },
    ...{ kept: Buffer.alloc(0), state: 'uploading' },
  }
  const now = found === undefined ? keep(state, keys, file, Buffer.from(bytes)) : found
  if (now === null) return problemAnswer('file.hash')
  const answer = told(201, now)
  return { ...answer, headers: { ...answer.headers, location: `/files/${fileId}` } }
}

function told(status: number, file: StoredFile): LineAnswer {
  return { status, headers: { ...OURS, 'upload-offset': String(file.kept.length) }, body: '' }
}
