import { readFileSync } from 'node:fs'
import type { Desk } from '../case/desk'

const whole = JSON.parse(readFileSync('prisma/seed/data/calendar.json', 'utf8')) as {
  days: Record<string, 'work' | 'rest'>
}

/** A file with the table of 2026 in which some days are otherwise, by a notice of that day. */
export function tableOf2026(change: Readonly<Record<string, 'work' | 'rest'>>, noticeOn: string) {
  const days = Object.fromEntries(Object.entries(whole.days).filter(([day]) => day.startsWith('2026-')))
  return {
    version: 'test',
    years: [2026],
    sources: [`国务院办公厅 ${noticeOn} 通知`],
    days: { ...days, ...change },
  }
}

/** Brings a table in by the two administrators; answers its import. */
export async function bringTable(desk: Desk, file: object): Promise<string> {
  const { importId } = await (await desk.as('hs.sysadmin')).call.calendar.proposeTable({ opId: desk.id(), file })
  await (await desk.as('hs.secadmin')).call.calendar.confirmTable({ opId: desk.id(), importId })
  return importId
}
