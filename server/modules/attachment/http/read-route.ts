import { Readable } from 'node:stream'
import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { type RequestContext, type RunContext, runWrite } from '../../../platform/trpc'
import { ownsFile, uploaderOf } from '../policy'
import { type FileRow, findFile, sharersOf } from '../store'
import { openPlain } from '../vault/plain-file'
import { keptBytes } from '../vault/sealed-file'
import type { FileDesk } from './file-desk'

/** A foreign page could at most show this as a dead picture: no scripts, no frames, no forms, an origin of its own. */
const DEAD = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
}

/**
 * GET /files/:fileId — the file for whoever brought it, may read its case, or has to decide about the record that it came with; every opening leaves an audit row. Everybody else is
 * told that there is no such file. A device alone reads nothing.
 */
export async function readRoute(scope: FastifyInstance, desk: FileDesk): Promise<void> {
  scope.get('/files/:fileId', { exposeHeadRoute: false }, async (request, reply) => {
    const { fileId } = z.parse(z.object({ fileId: z.string() }), request.params)
    const context = await desk.makeContext(request, reply)
    if (!z.safeParse(Id, fileId).success) throw problem('file.notFound')
    const row = await takeOut(context, desk, fileId)
    const file = await desk.vault.open(row)
    const whole = (await keptBytes(file)) === row.bytes
    const plain = whole ? await openPlain(context.services.keys, file, fileId) : null
    if (plain === null) {
      context.services.log.error({ fileId }, 'a stored file is damaged or gone')
      throw problem('file.damaged')
    }
    const type = row.mime ?? 'application/octet-stream'
    return reply
      .type(type)
      .header('content-length', plain.bytes)
      .header('content-disposition', `inline; filename="${fileId}.${ENDINGS[type] ?? 'bin'}"`)
      .header('content-security-policy', DEAD)
      .header('cross-origin-resource-policy', 'same-origin')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(plain.blocks))
  })
}

async function mayLookAt(ctx: RunContext, desk: FileDesk, row: FileRow): Promise<boolean> {
  if (row.caseId === null) return desk.mayReadWaiting(ctx, row)
  for (const caseId of [row.caseId, ...(await sharersOf(ctx.tx, row.fileId))]) {
    if (await desk.mayReadCase(ctx.tx, ctx.actor, caseId)) return true
  }
  return false
}

/** The row of a file that the caller may see, with the audit row of this opening. */
async function takeOut(context: RequestContext, desk: FileDesk, fileId: string): Promise<FileRow> {
  return runWrite(
    context,
    context.actor,
    {
      name: 'attachment.read',
      audit: 'attachment.read',
      run: async (ctx, input: { fileId: string }) => {
        const row = await findFile(ctx.tx, input.fileId)
        if (row === null || row.state !== 'complete') throw problem('file.notFound')
        if (!ownsFile(row, uploaderOf(ctx.actor, null)) && !(await mayLookAt(ctx, desk, row)))
          throw problem('file.notFound')
        ctx.audit.about('attachment', row.fileId)
        return row
      },
    },
    { fileId },
  )
}
