import { ENDED_STATUSES } from '@shared/case/case-status'
import { normalizeIdNumber } from '@shared/identity/id-number'
import * as z from 'zod/mini'
import { citizens, device, either, read, staff } from '../../../../platform/trpc'
import { findPersonByIdNumber } from '../../../identity'
import { clocksOf, openCase } from '../../act/open-case'
import { sentenceOf } from '../../presenter/sentences'
import { findOpenTwin, toCaseFile } from '../../store/case-store'

/**
 * 查重 — before somebody fills a whole form: is the same person already having this done? (F054) A citizen is answered about themself
 * only; an officer gives the ID number of who stands before them.
 */
export const previewDuplicate = read({
  access: either(citizens(), staff('windowClerk', 'villageClerk', 'helper', 'guide'), device()),
  audit: 'case.preview-duplicate',
  input: z.strictObject({
    itemId: z.string().check(z.maxLength(64)),
    idNumber: z.optional(z.string().check(z.maxLength(24))),
  }),
  output: z.strictObject({
    twin: z.nullable(
      z.strictObject({ queryCode: z.string(), submittedAt: z.nullable(z.string()), sentence: z.string() }),
    ),
  }),
  run: async (ctx, { itemId, idNumber }) => {
    const personId =
      ctx.actor.kind === 'citizen'
        ? ctx.actor.personId
        : ctx.actor.kind === 'staff' && idNumber !== undefined
          ? ((await findPersonByIdNumber(ctx.tx, ctx.services.keys, normalizeIdNumber(idNumber)))?.personId ?? null)
          : null
    if (personId === null) return { twin: null }
    ctx.audit.about('person', personId)
    const row = await findOpenTwin(ctx.tx, {
      applicantId: personId,
      itemId,
      not: '00000000-0000-0000-0000-000000000000',
      ended: ENDED_STATUSES,
    })
    if (row === null) return { twin: null }
    const open = await openCase(ctx, toCaseFile(row))
    const { state, plan, places } = open
    return {
      twin: {
        queryCode: row.queryCode,
        submittedAt: row.submittedAt?.toISOString() ?? null,
        sentence: sentenceOf({ state, plan, clocks: clocksOf(open, ctx.today), places }),
      },
    }
  },
})
