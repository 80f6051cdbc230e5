import { DecideTable } from '@shared/calendar/view/calendar-view'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../platform/trpc'
import { dropTable as drop } from '../decide-table'
import { CONFIRMERS } from '../policy'

/** 作废 — a proposed table that is not to be used, by whoever may propose or confirm one. */
export const dropTable = write({
  access: staff(...CONFIRMERS),
  audit: 'calendar.drop',
  input: DecideTable,
  output: z.strictObject({ dropped: z.literal(true) }),
  run: async (ctx, { importId }) => {
    await drop(ctx, officerOf(ctx.actor), importId)
    return { dropped: true as const }
  },
})
