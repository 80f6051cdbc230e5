import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { PAPER_OUTCOMES } from '../../paper-custody'
import { defineAct, logged } from '../act'
import { key, line, optionalText } from '../act-input'

/**
 * 纸质签收 — the receiver says of each paper of a list whether it came; later, with `traced`, how one that was looked for ended (F066). Throws
 * `handover.ownList` for who handed the papers over: the receiver is never the sender (case-law §2.C 19).
 */
export const confirmPapers = defineAct({
  name: 'confirmPapers',
  input: z.strictObject({
    listNo: line(30),
    fromPoint: key,
    toPoint: key,
    traced: z.boolean(),
    lines: z
      .array(
        z.strictObject({ lineKey: key, name: line(120), outcome: z.enum(PAPER_OUTCOMES), note: optionalText(200) }),
      )
      .check(z.minLength(1), z.maxLength(60)),
  }),
  decide: (ctx, input) => {
    const { actor, state } = ctx
    const sent = state.doings.findLast((doing) => doing.name === 'handOverPapers')
    if (!input.traced && actor.kind === 'staff' && sent?.id === actor.staffId) throw problem('handover.ownList')
    return logged({ ...input })
  },
})
