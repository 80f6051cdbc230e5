import { isStorable } from '@shared/kernel/storable-text'
import { problem } from '@shared/problem/problem'
import { initTRPC, TRPCError } from '@trpc/server'
import type * as z from 'zod/mini'
import { type Access, assertPasses, type Caller } from './access'
import { formatError, guard } from './problem-answer'
import { makeRunContext, type RunContext } from './run-context'
import { runWrite } from './run-write'
import type { RequestContext } from './services'
import { insertAudit } from './write-store'

/** Why a read leaves no audit row: only what is public may say so. */
export type NoAudit = { readonly none: string }
/** Declares that a public read needs no audit row, and why. */
export const noAudit = (why: string): NoAudit => ({ none: why })

/** What tests and the authority matrix read off a procedure. */
export type ProcedureMeta = {
  readonly kind: 'read' | 'write'
  readonly access: Access
  readonly audit: string | null
  readonly why: string | null
}

const t = initTRPC.context<RequestContext>().meta<ProcedureMeta>().create({ errorFormatter: formatError })

/** Makes a router: names only. */
export const router = t.router
/** Lets tests and jobs call procedures without a network. */
export const createCallerFactory = t.createCallerFactory

type Schema = z.core.$ZodType

/** Every procedure but the batch begins here: a text that the database cannot keep is refused in words before anything is looked at. */
const storable = t.procedure.use(async ({ getRawInput, next }) => {
  if (isStorable(await getRawInput())) return next()
  throw new TRPCError({ code: 'BAD_REQUEST', cause: problem('input.unreadable') })
})

/** What the outer door looks at of a request. */
function callerOf({ actor, device, services }: RequestContext): Caller {
  return { actor, device, demo: services.demo, county: services.county }
}

/**
 * A write: one transaction with audit row, outbox and stored answer. `audit` names the line; without it this does not compile.
 * `prepare` runs and commits before that transaction: counting tries that must stay counted when the write is refused, or asking
 * another system, which must not hold a connection. A write that is sent twice prepares twice.
 */
export function write<I extends Schema, O extends Schema, P = undefined>(definition: {
  readonly access: Access
  readonly audit: string
  readonly input: I
  readonly output: O
  readonly prepare?: (request: RequestContext, input: z.output<I>) => Promise<P>
  readonly run: (ctx: RunContext, input: z.output<I>, prepared: P) => Promise<z.input<O>>
}) {
  return storable
    .meta({ kind: 'write', access: definition.access, audit: definition.audit, why: null })
    .input(definition.input)
    .output(definition.output)
    .mutation(async ({ ctx, input, path }) =>
      guard(ctx, path, async () => {
        assertPasses(definition.access, callerOf(ctx))
        const given = input as z.output<I>
        const prepared = (await definition.prepare?.(ctx, given)) as P
        return (await runWrite(
          ctx,
          ctx.actor,
          {
            name: path,
            audit: definition.audit,
            run: (run: RunContext, own: z.output<I>) => definition.run(run, own, prepared),
          },
          given,
        )) as never
      }),
    )
}

/**
 * Many writes in one call: each part is its own transaction, made by `run` through `runWrite`, so that one that fails leaves the others
 * alone; only the sync push needs it. `audit` names the line of the call itself; each part leaves one of its own.
 */
export function batch<I extends Schema, O extends Schema>(definition: {
  readonly access: Access
  readonly audit: string
  readonly input: I
  readonly output: O
  readonly run: (request: RequestContext, input: z.output<I>) => Promise<z.input<O>>
}) {
  return t.procedure
    .meta({ kind: 'write', access: definition.access, audit: definition.audit, why: null })
    .input(definition.input)
    .output(definition.output)
    .mutation(async ({ ctx, input, path }) =>
      guard(ctx, path, async () => {
        assertPasses(definition.access, callerOf(ctx))
        return (await definition.run(ctx, input as z.output<I>)) as never
      }),
    )
}

/**
 * A read. One that shows personal data names its audit line and leaves a row before it answers; a public one says why it leaves none.
 */
export function read<I extends Schema, O extends Schema>(definition: {
  readonly access: Access
  readonly audit: string | NoAudit
  readonly input: I
  readonly output: O
  readonly run: (ctx: RunContext, input: z.output<I>) => Promise<z.input<O>>
}) {
  const audit = typeof definition.audit === 'string' ? definition.audit : null
  const why = typeof definition.audit === 'string' ? null : definition.audit.none
  return storable
    .meta({ kind: 'read', access: definition.access, audit, why })
    .input(definition.input)
    .output(definition.output)
    .query(async ({ ctx, input, path }) =>
      guard(ctx, path, async () => {
        assertPasses(definition.access, callerOf(ctx))
        const run = makeRunContext(ctx, ctx.services.db, ctx.actor)
        const answer = await definition.run(run.ctx, input as z.output<I>)
        if (audit !== null && !run.collected.unrecorded) await insertAudit(run.ctx, audit, run.collected, input)
        return answer as never
      }),
    )
}
