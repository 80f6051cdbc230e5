import { ACTION_LABELS } from '@shared/case/action-name'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { RunContext } from '../../../../platform/trpc/index'
import { reachOf } from '../../../identity/index'
import { nameMandates } from '../../../mandate/index'
import { writeMessage } from '../../../notice/index'
import type { Step } from '../case-log'
import type { OpenCase } from '../open-case'

/** 代办动作告知 — the principal hears of every step that an agent did for them, so that none is done behind their back. */
export async function tellPrincipal(
  ctx: RunContext,
  open: OpenCase,
  { step, about }: { readonly step: Step; readonly about: PaperFacts },
): Promise<void> {
  const { actor, name, actionId } = step.action
  const { applicantId, caseId } = open.row
  if (actor.mandate === undefined || applicantId === null) return
  const { mandateId } = actor.mandate
  const { keys } = ctx.services
  const named = (await nameMandates(ctx.tx, keys, [mandateId])).get(mandateId)
  const { accountId, phone } = await reachOf(ctx.tx, keys, { personId: applicantId, accountId: null })
  await writeMessage(ctx, {
    ...{ caseId, actionId, about, key: 'm.mandateUsed' },
    facts: { agent: named?.agent ?? '代理人', action: ACTION_LABELS[name] },
    recipient: { accountId, staffId: null, phone, electronic: false },
  })
}
