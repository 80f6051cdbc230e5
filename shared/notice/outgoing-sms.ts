import * as z from 'zod/mini'
import { Instant } from '../kernel/instant'

/**
 * 待发短信 — what an outbox row of kind `sms` carries, sealed (`sealPayload`): to whom, which template of notices.json, the values of
 * its blanks, and until when it is worth sending (an old one-time code is not).
 */
export const OutgoingSms = z.strictObject({
  phone: z.string(),
  key: z.string(),
  values: z.record(z.string(), z.string()),
  until: z.nullable(Instant),
})
export type OutgoingSms = z.infer<typeof OutgoingSms>
