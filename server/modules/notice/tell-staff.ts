import { messageWords } from '@shared/notice/message-words'
import type { RunContext } from '../../platform/trpc'
import { sendMessage } from './send-message'
import { getRules, getTemplate } from './store/template-store'

/** Puts a message (`w.…`) into an officer's inbox, inside the act's transaction. It names nobody whom the case is about. */
export async function tellStaff(
  ctx: RunContext,
  message: {
    readonly staffId: string
    readonly key: string
    readonly facts: Readonly<Record<string, string>>
    /** The unit that it concerns. */
    readonly unitId: string | null
    /** The case that it leads to; null for one that is about none. */
    readonly caseId?: string | null
  },
): Promise<void> {
  const published = await getTemplate(ctx.tx, message.key)
  const { smsRule } = await getRules(ctx.tx)
  const words = messageWords(published.template, message.facts, { sensitive: false, rule: smsRule })
  if (words === null) return
  await sendMessage(ctx, {
    caseId: message.caseId ?? null,
    actionId: null,
    recipient: { accountId: null, staffId: message.staffId, phone: null, electronic: false },
    published,
    words,
    sensitive: false,
    unitId: message.unitId,
    paperId: null,
    itemName: '',
    channels: ['inApp'],
  })
}
