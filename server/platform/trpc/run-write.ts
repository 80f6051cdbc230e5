import type { Actor } from '@shared/identity/actor'
import { inTransaction } from '../db'
import { makeRunContext, type RunContext } from './run-context'
import type { RequestContext } from './services'
import { actorKeyOf, claimOperation, hashOf, insertAudit, insertOutgoing, storeOperationResult } from './write-store'

/** How one write is declared to the ladder. */
export type WriteDeclaration<Input, Output> = {
  readonly name: string
  readonly audit: string
  readonly run: (ctx: RunContext, input: Input) => Promise<Output>
}

/**
 * One request, one transaction: claims the `opId`, runs, stores the answer, writes audit and outbox, commits, answers.
 * Called twice with the same `opId` it answers the same and writes once. Jobs and the sync push come through here as well.
 */
export async function runWrite<Input, Output>(
  request: RequestContext,
  actor: Actor,
  declaration: WriteDeclaration<Input, Output>,
  input: Input,
): Promise<Output> {
  const opId = opIdOf(input)
  let left = false
  const answer = await inTransaction(request.services.db, async (tx) => {
    const { ctx, collected } = makeRunContext(request, tx, actor)
    if (opId !== null) {
      const done = await claimOperation(tx, {
        opId,
        procedure: declaration.name,
        actorKey: actorKeyOf(actor),
        hash: hashOf(input),
        at: new Date(ctx.now),
      })
      if (done !== null) return done.result as Output
    }
    const output = await declaration.run(ctx, input)
    if (opId !== null) await storeOperationResult(tx, opId, output)
    if (!collected.unrecorded) await insertAudit(ctx, declaration.audit, collected, input)
    await insertOutgoing(ctx, collected)
    left = collected.outgoing.length > 0
    return output
  })
  if (left) request.services.wakeOutbox()
  return answer
}

function opIdOf(input: unknown): string | null {
  if (input === null || typeof input !== 'object' || !('opId' in input)) return null
  return typeof input.opId === 'string' ? input.opId : null
}
