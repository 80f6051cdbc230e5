import { Id } from '@shared/kernel/id'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../platform/trpc'
import { bindFiles } from '../../../attachment'
import type { OpenCase } from '../open-case'

const WithFiles = z.object({ signatureFileId: z.optional(z.nullable(Id)), fileIds: z.optional(z.array(Id)) })

/** Binds the signature or report files that an act names to the case, so that whoever may read the case may open them. */
export async function prepareFiles(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const read = z.safeParse(WithFiles, input)
  if (!read.success) return input
  const { signatureFileId, fileIds } = read.data
  const files = [...(fileIds ?? []), ...(signatureFileId == null ? [] : [signatureFileId])]
  if (files.length > 0) await bindFiles(ctx, open.row.caseId, files)
  return input
}
