import { readFile } from 'node:fs/promises'
import { importCalendar } from '../modules/calendar'
import { runImport } from './operator-command'

/**
 * 导入工作日表 — `DATABASE_URL=… npx tsx server/bin/import-calendar.ts file.json`: stores the working days of the years that the file holds, in the shape of
 * calendar.json, while the county is running; every date that is counted from then on uses them.
 */
await runImport(
  'DATABASE_URL=数据库地址 npx tsx server/bin/import-calendar.ts 工作日表.json',
  async (tx, { path, at, today }) => {
    const years = await importCalendar(tx, JSON.parse(await readFile(path, 'utf8')), { at, today })
    return years.length === 0 ? '没有变化。' : `导入了 ${years.join('、')} 年的工作日表。`
  },
)
