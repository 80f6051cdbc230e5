import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { ServiceSaid } from '../acts/delivery/serve'

/** 送达（送来的） — the paper by its id; its title, number and day are looked up by the server. */
export const ServeInput = z.strictObject(ServiceSaid)
export type ServeInput = z.infer<typeof ServeInput>

/** 更正、恢复（送来的） — the paper by its id. */
export const CorrectInput = z.strictObject({
  kind: z.enum(['clerical', 'reinstate']),
  noticeId: z.nullable(Id),
  wrongText: z.nullable(z.string().check(z.maxLength(200))),
  rightText: z.nullable(z.string().check(z.maxLength(200))),
  reason: z.string().check(z.minLength(4), z.maxLength(1000)),
  proposedBy: z.string().check(z.minLength(1), z.maxLength(64)),
})
export type CorrectInput = z.infer<typeof CorrectInput>

/** 重办（送来的） — the ticket's number where it does not come from a rating of this case. */
export const RedoInput = z.strictObject({
  step: z.enum(['start', 'reply']),
  ticketNo: z.nullable(z.string().check(z.minLength(1), z.maxLength(60))),
  what: z.enum(['explain', 'reServe', 'reissue', 'correct', 'newCase']),
  days: z.int().check(z.minimum(1), z.maximum(15)),
  text: z.string().check(z.minLength(4), z.maxLength(1000)),
})
export type RedoInput = z.infer<typeof RedoInput>

/** 归档（送来的） — how long the file is kept; the package is built by the server. */
export const ArchiveInput = z.strictObject({ years: z.nullable(z.union([z.literal(10), z.literal(30)])) })
export type ArchiveInput = z.infer<typeof ArchiveInput>
