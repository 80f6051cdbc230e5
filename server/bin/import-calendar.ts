import { readFile } from 'node:fs/promises'
import { problem } from '@shared/problem/problem'
import { importCalendar } from '../modules/calendar'
import { runImport } from './operator-command'

/**
 * 导入工作日表 — `DATABASE_URL=… npx tsx server/bin/import-calendar.ts file.json`: stores the working days of the years that the file holds, in the shape of
 * calendar.json, for a county that has no case yet. Once there are cases a table moves their days, and two persons bring it in through the office
 * (case-law §4.7).
 */
await runImport(
  'DATABASE_URL=数据库地址 npx tsx server/bin/import-calendar.ts 工作日表.json',
  async (tx, { path, at, today }) => {
    const years = await importCalendar(tx, JSON.parse(await readFile(path, 'utf8')), { at, today })
    if (years.length === 0) return '没有变化。'
    if ((await tx.case.findFirst({ select: { caseId: true } })) !== null) throw problem('calendar.needsTwo')
    return `导入了 ${years.join('、')} 年的工作日表。`
  },
)
