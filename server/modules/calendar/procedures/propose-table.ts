import { ProposeTable } from '@shared/calendar/view/calendar-view'
import { Id } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../platform/trpc'
import { proposeTable as propose } from '../decide-table'
import { PROPOSERS } from '../policy'

/** 提出换表 — a table of working days waits for another person; nothing counts by it yet. */
export const proposeTable = write({
  access: staff(...PROPOSERS),
  audit: 'calendar.propose',
  input: ProposeTable,
  output: z.strictObject({ importId: Id }),
  run: async (ctx, { file }) => {
    const importId = await propose(ctx, officerOf(ctx.actor), file)
    ctx.audit.about('calendar', importId)
    return { importId }
  },
})
