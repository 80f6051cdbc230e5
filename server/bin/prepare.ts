import { join } from 'node:path'
import { MigrationError, migrate, openDatabase } from '../platform/db'
import type { Settings } from '../platform/env'
import { repositoryRoot } from '../platform/root/repository-root'
import { seedDatabase } from './seed'

export { demoAccounts } from './seed'

/**
 * Brings the database of these settings to today's shape and, in the demo, fills it when it is empty. Answers what was done, in
 * words for the terminal. Throws an Error with one clear line when it cannot.
 */
export async function prepareDatabase(settings: Settings): Promise<string> {
  const applied = await migrateDatabase(settings.databaseUrl)
  await assertAppRole(settings.databaseUrl)
  const seeded = settings.demo && (await isEmpty(settings.databaseUrl))
  if (seeded) await seedDatabase(settings)
  const done = [applied.length > 0 ? `变更 ${applied.length} 个` : '', seeded ? '装好了演示县' : ''].filter(
    (part) => part !== '',
  )
  return done.length > 0 ? done.join('，') : '没有变化'
}

/** Brings a database to today's shape; answers the names of the migrations that ran. */
export async function migrateDatabase(url: string): Promise<readonly string[]> {
  const { applied } = await migrate(url, join(repositoryRoot(), 'prisma', 'migrations')).catch(explain)
  return applied
}

function explain(error: unknown): never {
  if (error instanceof MigrationError) throw error
  const message = error instanceof Error ? error.message : String(error)
  throw new Error(`数据库变更没做成（${message.split('\n')[0]}），做到一半的已经退回，数据没有动。`)
}

/** Every connection of the application works as yimen_app; a database that does not let it says so here and not at the first click. */
async function assertAppRole(url: string): Promise<void> {
  const database = openDatabase({ url, poolSize: 1 })
  try {
    await database.pool.query('SELECT 1')
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(
      `数据库不让我们换成 yimen_app 这个角色（${message}）。请让库的管理员执行：GRANT yimen_app TO 这个用户；`,
    )
  } finally {
    await database.close()
  }
}

async function isEmpty(url: string): Promise<boolean> {
  const database = openDatabase({ url, poolSize: 1 })
  try {
    return (await database.db.serviceItem.count()) === 0
  } finally {
    await database.close()
  }
}
