// Writes prisma/seed/data/calendar.json from the dated table of chinese-days: `node prisma/seed/make-calendar.mjs`.
// Only the table is taken. Its date functions read the machine's time zone and are wrong outside China, so days stay ISO text here
// and weekdays come from Date.UTC.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const YEARS = [2024, 2025, 2026]
const table = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
)

/** True for Saturday and Sunday of a day written as YYYY-MM-DD. */
function isWeekend(day) {
  const [year, month, date] = day.split('-').map(Number)
  return [0, 6].includes(new Date(Date.UTC(year, month - 1, date)).getUTCDay())
}

const inYears = (day) => YEARS.includes(Number(day.slice(0, 4)))
const rest = Object.keys(table.holidays).filter((day) => inYears(day) && !isWeekend(day))
const work = Object.keys(table.workdays).filter((day) => inYears(day) && isWeekend(day))
// New Year's Day of the year that no notice covers yet: the package takes it for a working day.
const days = [...rest, '2027-01-01'].map((day) => [day, 'rest']).concat(work.map((day) => [day, 'work']))
days.sort(([a], [b]) => (a < b ? -1 : 1))

const calendar = {
  version: `cn-${YEARS[0]}-${YEARS.at(-1)}`,
  years: YEARS,
  sources: ['国务院办公厅 2023-10-25 通知', '国务院办公厅 2024-11-12 通知', '国务院办公厅 2025-11-04 通知'],
  days: Object.fromEntries(days),
}
writeFileSync(fileURLToPath(new URL('data/calendar.json', import.meta.url)), `${JSON.stringify(calendar, null, 1)}\n`)
