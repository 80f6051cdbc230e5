import { ProblemError } from '@shared/problem/problem'
import { readCatalogueFiles } from '../../prisma/seed/catalogue-files'
import { publishCatalogue } from '../modules/service-item'
import { systemClock } from '../platform/clock'
import { inTransaction, openDatabase } from '../platform/db'

/**
 * 导入目录 — `DATABASE_URL=… tsx server/bin/import-catalogue.ts folder`: checks the files of a catalogue and publishes what changed in one
 * transaction, while the county is running. A row that may not be published stops all of it; ends with 1 then.
 */
const [folder] = process.argv.slice(2)
const url = process.env.DATABASE_URL
if (folder === undefined || url === undefined) {
  process.stderr.write('用法：DATABASE_URL=数据库地址 npx tsx server/bin/import-catalogue.ts 目录文件夹\n')
  process.exit(1)
}
const at = new Date(systemClock().nowMs())
const database = openDatabase({ url, poolSize: 1 })
try {
  const files = await readCatalogueFiles(folder)
  const published = await inTransaction(database.db, (tx) => publishCatalogue(tx, files, { at, by: null }), {
    timeoutMs: 60_000,
  })
  process.stdout.write(`发布了 ${published.items.length} 个事项的新版本：${published.items.join('、') || '没有变化'}\n`)
} catch (error) {
  if (!(error instanceof ProblemError)) throw error
  for (const field of error.problem.fields ?? []) process.stdout.write(`✗ ${field.path}  ${field.message}\n`)
  process.stdout.write(`${error.problem.title}。${error.problem.kept ?? ''}\n`)
  process.exitCode = 1
} finally {
  await database.close()
}
