import { beginEpoch } from '../modules/sync'
import { runOnDatabase } from './operator-command'

/**
 * 恢复以后 — `DATABASE_URL=… npx tsx server/bin/after-restore.ts`: tells a database that it was restored from a backup. Stations begin anew with it and
 * send again what they still keep; run twice it costs them another reading and nothing else.
 */
await runOnDatabase(async (tx, { at }) => {
  await beginEpoch(tx, at)
  return '记下了：这个数据库是从备份恢复的。各站下次联网会从头对一遍，补传本机还留着的件。'
})
