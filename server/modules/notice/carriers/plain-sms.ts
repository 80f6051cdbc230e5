import { createHash } from 'node:crypto'
import { fillText } from '@shared/notice/fill'
import { OutgoingSms } from '@shared/notice/outgoing-sms'
import * as z from 'zod/mini'
import { openPayload } from '../../../platform/crypto'
import type { Peer } from '../../../platform/env'
import { GiveUpError, type OutboxHandler, PostponeError } from '../../../platform/outbox'
import type { Services } from '../../../platform/trpc'
import { getRules, getTemplate } from '../store/template-store'
import { sendSms } from './sms-gateway'

const NOT_CONNECTED_MS = 60_000

/**
 * Sends a text that belongs to no case: a one-time code goes at any hour, and never after its end, when it would only confuse. The
 * outbox's key makes the gateway's request id, so that a second try is the same message.
 */
export function sendPlainSms(services: Pick<Services, 'db' | 'clock' | 'keys'>, gateway: Peer | null): OutboxHandler {
  return async ({ key, payload }) => {
    const sms = z.parse(OutgoingSms, openPayload(services.keys, 'sms', payload))
    if (sms.until !== null && Date.parse(sms.until) < services.clock.nowMs()) return
    if (gateway === null) throw new PostponeError(new Date(services.clock.nowMs() + NOT_CONNECTED_MS))
    const { template } = await getTemplate(services.db, sms.key)
    const { smsRule } = await getRules(services.db)
    const refused = await sendSms(gateway, {
      requestId: createHash('sha256').update(key).digest('hex').slice(0, 32),
      mobile: sms.phone,
      text: fillText(sms.key, template.short ?? '', sms.values),
      sign: smsRule.signature,
    })
    if (refused !== null) throw new GiveUpError(`sms ${refused}`)
  }
}
