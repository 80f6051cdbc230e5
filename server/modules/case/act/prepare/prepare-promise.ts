import { brokenPromiseOn } from '@shared/case/facets/broken-promise'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../platform/trpc'
import { bindFiles } from '../../../attachment'
import { staffIdOf } from '../../../organisation'
import { listBrokenPromises } from '../../store/promise-store'
import type { OpenCase } from '../open-case'
import { prepareFiles } from './prepare-files'

const fileId = z.nullable(z.uuid())
const Signed = z.looseObject({ fileId, witnessFileId: fileId })
const Promised = z.looseObject({ promise: z.optional(Signed), signature: z.optional(Signed) })
const Team = z.looseObject({ officers: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(10)) })

/** 签名的图 — binds the pictures of a signature to the case. */
export async function bindSignature(ctx: RunContext, open: OpenCase, input: unknown): Promise<void> {
  const read = z.safeParse(Promised, input)
  if (!read.success) return
  const signed = read.data.promise ?? read.data.signature
  const files = [signed?.fileId, signed?.witnessFileId].flatMap((one) => one ?? [])
  if (files.length > 0) await bindFiles(ctx, open.row.caseId, files)
}

/** 承诺可不可信 — nobody promises again whose last promise was broken and not repaired. Throws `case.promiseBroken`. */
export async function assertNoBrokenPromise(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const { applicantId } = open.row
  if (applicantId === null) return input
  const on = brokenPromiseOn(await listBrokenPromises(ctx.tx, applicantId), ctx.today)
  if (on !== null) throw problem('case.promiseBroken', { on })
  return input
}

/** 承诺受理 — the applicant's earlier promises were kept; the signed letter belongs to the case. */
export async function preparePromise(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  await assertNoBrokenPromise(ctx, open, input)
  await bindSignature(ctx, open, input)
  return input
}

/** 核查的人 — colleagues by staff record, number or account; nothing is written. Throws `case.officersNeeded` for nobody at work. */
export async function lookUpTeam(ctx: RunContext, _: OpenCase, input: unknown): Promise<unknown> {
  const read = z.safeParse(Team, input)
  if (!read.success) return input
  const officers: string[] = []
  for (const named of read.data.officers) {
    const staffId = await staffIdOf(ctx.tx, named)
    if (staffId === null) throw problem('case.officersNeeded')
    officers.push(staffId)
  }
  return { ...read.data, officers }
}

/** 事后核查 — the team looked up, the photos bound. */
export async function prepareCheck(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  return prepareFiles(ctx, open, await lookUpTeam(ctx, open, input))
}
