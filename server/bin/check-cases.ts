import { loadCalendar } from '../modules/calendar'
import { checkCases } from '../modules/case'
import { runReading } from './operator-command'

/**
 * 核对办件 — `npm run check`, with DATABASE_URL: folds the log of every case anew and asks the invariants of the law of it and of the records beside
 * it. Reads only. Ends with 1 when something is not as it must be; no line names a person.
 */
await runReading(async (db, { today }) => {
  const calendar = await loadCalendar(db)
  const counties = await db.case.groupBy({ by: ['county'], orderBy: { county: 'asc' } })
  let cases = 0
  let findings = 0
  for (const { county } of counties) {
    const count = await checkCases(db, { county, today, calendar }, ({ id, words, about, what }) => {
      process.stdout.write(`✗ ${id}  ${about}  ${words}（${what}）\n`)
    })
    cases += count.cases
    findings += count.findings
  }
  if (findings > 0) process.exitCode = 1
  return findings === 0 ? `${cases} 件都对得上。` : `看了 ${cases} 件，${findings} 处不对。`
})
