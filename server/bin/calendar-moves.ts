import { formatCaseNumber } from '@shared/case/number/case-number'
import { latestReplay } from '../modules/calendar'
import { runReading } from './operator-command'

/**
 * 换表挪动了什么 — `DATABASE_URL=… npx tsx server/bin/calendar-moves.ts`: how far the replay after the last confirmed table has come, and every open clock
 * whose due day it moved, one a line with tabs between: case, clock, old day, new day, whether it crossed today. Reads only; no line names a person.
 */
await runReading(async (db) => {
  const latest = await latestReplay(db)
  if (latest === null) return '还没有换过工作日表。'
  let after: { caseId: string; position: number } | null = null
  do {
    const page = await latest.moves(after)
    for (const { number, label, oldDueOn, newDueOn, crossed } of page) {
      const days = [oldDueOn ?? '停着', newDueOn ?? '停着', crossed ? '跨过今天' : '']
      process.stdout.write(`${[formatCaseNumber(number), label, ...days].join('\t')}\n`)
    }
    const last = page.at(-1)
    after = last === undefined ? null : { caseId: last.caseId, position: last.position }
  } while (after !== null)
  const { row } = latest
  const head = `${row.years.join('、')} 年的表（${row.publishedOn} 公布）：看了 ${row.cases} 件、${row.clocks} 个在走的期限，挪动 ${row.moved} 个`
  return row.state === 'done' ? `${head}。` : `${head}，还在重算。`
})
