import type { Actor } from '@shared/identity/actor'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../../../platform/db'
import type { RequestContext, RunContext } from '../../../platform/trpc'
import type { FileVault } from '../vault/file-vault'

/** What the routes of files work with. */
export type FileDesk = {
  readonly vault: FileVault
  readonly makeContext: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>
  /** May this actor read this case? The answer of the module that owns cases, which files may not import. */
  readonly mayReadCase: (tx: Tx, actor: Actor, caseId: string) => Promise<boolean>
  /** May this caller read a file of no case, because a record that waits for their decision came with it? The answer of the module that keeps such records. */
  readonly mayReadWaiting: (ctx: RunContext, file: WaitingFile) => Promise<boolean>
}

/** 还没有办件的文件 — which it is, which device brought it, and what is in it. */
export type WaitingFile = {
  readonly fileId: string
  readonly ownerDevice: string | null
  readonly sha256: Uint8Array
}
