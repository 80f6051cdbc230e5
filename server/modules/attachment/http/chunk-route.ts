import { ChunkAnswer, FileAnnouncement, MAX_CHUNK_BYTES } from '@shared/attachment/view/file-view'
import { problem } from '@shared/problem/problem'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { RequestContext } from '../../../platform/trpc'
import { inTurn } from '../upload/in-turn'
import { addBytes, announce, type OpenUpload } from '../upload/uploads'
import type { FileDesk } from './file-desk'

/** Room for the boundaries and fields of a multipart body around the chunk. */
const MULTIPART_ROOM = 16 * 1024

/** 分片 — what the mini-program says of a chunk, as text fields or as the query of a raw body. */
const ChunkFields = z.object({
  ...FileAnnouncement.shape,
  bytes: z.optional(z.never()),
  kind: z._default(FileAnnouncement.shape.kind, 'material'),
  total: z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)),
  offset: z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)),
})
type ChunkFields = z.output<typeof ChunkFields>

/**
 * POST /files/chunk — one chunk of at most 1 MiB: a multipart form (wx.uploadFile: fields fileId, offset, total, sha256, kind and one
 * file) or a raw body with the fields in the query. Answers ChunkAnswer; a wrong offset is refused with `file.offset`, whose
 * `values.offset` says where to go on.
 */
export async function chunkRoute(scope: FastifyInstance, desk: FileDesk): Promise<void> {
  const asBuffer = { parseAs: 'buffer', bodyLimit: MAX_CHUNK_BYTES + MULTIPART_ROOM } as const
  scope.addContentTypeParser(['multipart/form-data', 'application/octet-stream'], asBuffer, (_, body, done) =>
    done(null, body),
  )
  scope.post('/files/chunk', async (request, reply) => {
    const context = await desk.makeContext(request, reply)
    const chunk = await readChunk(request)
    const { row, kept } = await inTurn(chunk.fields.fileId, () => takeChunk(context, desk, chunk))
    return z.parse(ChunkAnswer, { fileId: row.fileId, offset: kept, complete: row.state === 'complete' })
  })
}

type Chunk = { readonly fields: ChunkFields; readonly bytes: Uint8Array }

async function takeChunk(context: RequestContext, desk: FileDesk, { fields, bytes }: Chunk): Promise<OpenUpload> {
  const { fileId, sha256, kind, total, offset } = fields
  const read = z.safeParse(FileAnnouncement, { fileId, sha256, kind, bytes: total })
  if (!read.success) throw problem(total === 0 ? 'file.header' : 'file.tooLarge', { limit: '20 MB' })
  const open = await announce(context, desk.vault, read.data)
  // The last chunk sent again, because its answer was lost, is no mistake.
  if (open.row.state === 'complete' && offset + bytes.length === open.kept) return open
  return addBytes(context, desk.vault, { fileId, offset, source: once(bytes) })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function readChunk(request: FastifyRequest): Promise<Chunk> {
  const body = request.body instanceof Uint8Array ? request.body : new Uint8Array()
  const type = request.headers['content-type'] ?? ''
  const chunk = type.startsWith('multipart/')
    ? await readMultipart(body, type)
    : { fields: request.query as Record<string, unknown>, bytes: body }
  const fields = z.safeParse(ChunkFields, chunk.fields)
  if (!fields.success) throw problem('file.header')
  if (chunk.bytes.length > MAX_CHUNK_BYTES) throw problem('file.tooLarge', { limit: '1 MB' })
  return { fields: fields.data, bytes: chunk.bytes }
}

async function readMultipart(
  body: Uint8Array,
  type: string,
): Promise<{ fields: Record<string, unknown>; bytes: Uint8Array }> {
  const form = await new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw problem('file.header')
  })
  const entries = [...form.entries()]
  const file = entries.find(([, value]) => typeof value !== 'string')?.[1]
  return {
    fields: Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')),
    bytes: file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
  }
}
