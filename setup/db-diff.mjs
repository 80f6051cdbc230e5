import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runCommand, Stop } from './steps/stop.mjs'

/** npm run db:diff [-- name]: says whether schema and migrations agree; with a name, writes what is missing as a new migration. */
await runCommand(async () => {
  const root = resolve(import.meta.dirname, '..')
  const { diffSchema } = await import('./steps/schema-diff.mjs')
  const sql = await diffSchema(root)
  if (sql === null) {
    console.log('✓ 数据库变更和 prisma/schema 一致。')
    return
  }
  const name = process.argv[2]
  if (!name) {
    console.log(sql)
    throw new Stop('prisma/schema 有变更还没写成迁移，上面就是要加的 SQL。写成文件：npm run db:diff -- 名字')
  }
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Stop('名字只用小写字母、数字和下划线，例如 add_rating。')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(root, 'prisma', 'migrations', `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  console.log(`✓ 写好了 ${join(folder, 'migration.sql')}，请看过再提交。`)
})
