import type { Actor } from '@shared/identity/actor'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../../../platform/db'
import type { RequestContext } from '../../../platform/trpc'
import type { FileVault } from '../vault/file-vault'

/** What the routes of files work with. */
export type FileDesk = {
  readonly vault: FileVault
  readonly makeContext: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>
  /** May this actor read this case? The answer of the module that owns cases, which files may not import. */
  readonly mayReadCase: (tx: Tx, actor: Actor, caseId: string) => Promise<boolean>
}
