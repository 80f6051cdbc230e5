import type { FieldProblem, Problem } from '@shared/problem/problem'
import { isOurFault, makeProblem, ProblemError } from '@shared/problem/problem'
import { TRPCError } from '@trpc/server'
import { whyUnavailable } from '../db'
import type { RequestContext } from './services'

const TRPC_CODE: Record<number, TRPCError['code']> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  410: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
}

/** Runs a procedure body; whatever it throws leaves as a Problem. What we did not expect is logged here, once, without its input. */
export async function guard<T>(ctx: RequestContext, path: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body()
  } catch (error) {
    const found = toProblem(error, ctx.requestId)
    if (isOurFault(found.code)) {
      ctx.services.log.error(
        { requestId: ctx.requestId, path, code: found.code, error: describe(error) },
        'procedure failed',
      )
    }
    throw new TRPCError({
      code: TRPC_CODE[found.status] ?? 'INTERNAL_SERVER_ERROR',
      message: found.code,
      cause: new ProblemError(found),
    })
  }
}

/** Any thrown value as a Problem; what is not one of ours becomes `system.unexpected` with the request's id. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof TRPCError && error.cause instanceof ProblemError) return error.cause.problem
  return unexpected(error, requestId)
}

/** What nobody expected: the database is full or away (V01, V03), or something else with the request's id. */
export function unexpected(error: unknown, requestId: string): Problem {
  const why = whyUnavailable(error)
  if (why !== null) return makeProblem(why === 'full' ? 'system.storageFull' : 'system.databaseAway')
  return makeProblem('system.unexpected', { requestId: requestId.slice(0, 8) })
}

function describe(error: unknown): { name: string; message: string; stack: string | undefined } {
  if (!(error instanceof Error)) return { name: 'unknown', message: 'not an error', stack: undefined }
  return { name: error.name, message: error.message.split('\n')[0]?.slice(0, 300) ?? '', stack: error.stack }
}

type Issue = { readonly path?: readonly PropertyKey[]; readonly code?: string; readonly message?: string }

/** tRPC's error formatter: the wire carries the Problem under `data.problem` and nothing of the stack. */
export function formatError(options: {
  shape: { message: string; code: number; data: object }
  error: TRPCError
  ctx: RequestContext | undefined
}) {
  const found = problemOf(options.error, options.ctx?.requestId ?? '')
  return {
    message: found.code,
    code: options.shape.code,
    data: { code: options.error.code, httpStatus: found.status, problem: found },
  }
}

function problemOf(error: TRPCError, requestId: string): Problem {
  if (error.cause instanceof ProblemError) return error.cause.problem
  if (error.code === 'BAD_REQUEST') return inputProblem(error)
  if (error.code === 'NOT_FOUND') return makeProblem('system.notFound')
  if (error.code === 'METHOD_NOT_SUPPORTED') return makeProblem('system.postOnly')
  if (error.code === 'PAYLOAD_TOO_LARGE') return makeProblem('input.tooLarge', { limit: '1 MB' })
  if (error.code === 'PARSE_ERROR' || error.code === 'UNSUPPORTED_MEDIA_TYPE') return makeProblem('input.unreadable')
  return unexpected(error, requestId)
}

function inputProblem(error: TRPCError): Problem {
  const cause = error.cause as { issues?: readonly Issue[] } | undefined
  if (!Array.isArray(cause?.issues)) return makeProblem('input.unreadable')
  const fields: FieldProblem[] = cause.issues.slice(0, 20).map((issue: Issue) => ({
    path: (issue.path ?? []).map(String).join('.'),
    message: FIELD_WORDS[issue.code ?? ''] ?? '这一栏不对，请再看一遍。',
  }))
  return makeProblem('input.invalid', { count: fields.length }, fields)
}

const FIELD_WORDS: Record<string, string> = {
  too_big: '太长或太大了，请改短一点。',
  too_small: '太短或太小了，请补全。',
  invalid_type: '没有填，或者填的种类不对。',
  invalid_format: '格式不对，请照例子填。',
  invalid_value: '不在可以选的里面，请重新选。',
  unrecognized_keys: '多了不认得的内容，请刷新后再试。',
  invalid_union: '填的内容不完整，请再看一遍。',
}
