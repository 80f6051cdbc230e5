import { ListMoves, MovedClocks } from '@shared/calendar/view/calendar-view'
import { read, staff } from '../../../platform/trpc'
import { listMoves as listRows } from '../import-store'
import { CONFIRMERS } from '../policy'
import { presentMove } from '../presenter'

const PAGE = 100

/** 挪动清单 — the open clocks whose due day a table moved, a hundred at a time; no row names a person. */
export const listMoves = read({
  access: staff(...CONFIRMERS),
  audit: 'calendar.listMoves',
  input: ListMoves,
  output: MovedClocks,
  run: async (ctx, { importId, after }) => {
    const rows = await listRows(ctx.tx, { importId, after: after ?? null, limit: PAGE + 1 })
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    const next = rows.length > PAGE && last !== undefined ? { caseId: last.caseId, position: last.position } : null
    return { rows: page.map(presentMove), next }
  },
})
