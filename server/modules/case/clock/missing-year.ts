import { missingYear } from '@shared/calendar/missing-year'
import { SYSTEM } from '@shared/identity/actor'
import { type RunContext, runWrite, type Services, systemRequest } from '../../../platform/trpc'
import { tellStaff, wasWrittenOn } from '../../notice'
import { listHolders } from '../../organisation'

const KEY = 'w.holidayMissing'
/** Who brings a table in, and who watches that it is done. */
const WATCHERS = ['systemAdmin', 'supervisor']

/** 缺放假安排 — one message a working day to each administrator and supervisor, until the table is there; a second round on a day tells nobody. */
export async function tellMissingYear(services: Services): Promise<{ year: number | null; told: number }> {
  const year = missingYear(await services.loadCalendar(services.db), services.clock.today())
  if (year === null) return { year, told: 0 }
  const declared = { name: 'case.missingYear', audit: 'case.missingYear', run: tellWatchers }
  return runWrite(systemRequest(services), SYSTEM, declared, { year })
}

async function tellWatchers(ctx: RunContext, { year }: { readonly year: number }) {
  if (await wasWrittenOn(ctx, KEY)) return { year, told: 0 }
  const holders = await Promise.all(WATCHERS.map((role) => listHolders(ctx.tx, { unit: null, role })))
  const staff = new Set(holders.flat())
  for (const staffId of staff) await tellStaff(ctx, { staffId, key: KEY, facts: { missed: `${year}年` }, unitId: null })
  return { year, told: staff.size }
}
