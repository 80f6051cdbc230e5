import { TableImports } from '@shared/calendar/view/calendar-view'
import * as z from 'zod/mini'
import { officerOf, read, staff } from '../../../platform/trpc'
import { countCrossed, listImports as listRows } from '../import-store'
import { CONFIRMERS } from '../policy'
import { presentImport } from '../presenter'

/** 换表记录 — the tables that were proposed here, newest first, with what became of them. */
export const listImports = read({
  access: staff(...CONFIRMERS),
  audit: 'calendar.listImports',
  input: z.strictObject({}),
  output: TableImports,
  run: async (ctx) => {
    const [calendar, crossed, rows] = [await ctx.calendar(), await countCrossed(ctx.tx), await listRows(ctx.tx)]
    const { staffId } = officerOf(ctx.actor)
    return {
      years: calendar.years,
      rows: rows.map((row) => presentImport(row, { calendar, crossed: crossed.get(row.importId) ?? 0, staffId })),
    }
  },
})
