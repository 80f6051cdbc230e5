import { DecideTable } from '@shared/calendar/view/calendar-view'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../platform/trpc'
import { confirmTable as confirm } from '../decide-table'
import { CONFIRMERS } from '../policy'

/** 确认换表 — by another person than who proposed; the county counts by it at once and the open clocks are replayed. */
export const confirmTable = write({
  access: staff(...CONFIRMERS),
  audit: 'calendar.confirm',
  input: DecideTable,
  output: z.strictObject({ confirmed: z.literal(true) }),
  run: async (ctx, { importId }) => {
    await confirm(ctx, officerOf(ctx.actor), importId)
    return { confirmed: true as const }
  },
})
