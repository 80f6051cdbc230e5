import { ProblemError } from '@shared/problem/problem'
import { systemClock } from '../platform/clock'
import { type Db, inTransaction, openDatabase, type Tx } from '../platform/db'
import { formatProblems, readDatabaseUrl } from '../platform/env'

/** The moment at which a command runs. */
export type Moment = { readonly at: Date; readonly today: string }

/**
 * One command of the operator at the terminal: the database of DATABASE_URL or DATABASE_URL_FILE, one transaction, one line at the end. What
 * may not be is said row by row, nothing is changed then and the command ends with 1.
 */
export async function runOnDatabase(body: (tx: Tx, moment: Moment) => Promise<string>): Promise<void> {
  await runOpen((db, moment) => inTransaction(db, (tx) => body(tx, moment), { timeoutMs: 60_000 }))
}

/** The same for what only reads, however long it takes; `body` says what it finds as it goes. */
export async function runReading(body: (db: Db, moment: Moment) => Promise<string>): Promise<void> {
  await runOpen(body)
}

async function runOpen(body: (db: Db, moment: Moment) => Promise<string>): Promise<void> {
  const database = readDatabaseUrl(process.env)
  if ('problems' in database) return refuse(formatProblems(database.problems))
  const clock = systemClock()
  const moment = { at: new Date(clock.nowMs()), today: clock.today() }
  const { db, close } = openDatabase({ url: database.databaseUrl, poolSize: 1 })
  try {
    process.stdout.write(`${await body(db, moment)}\n`)
  } catch (error) {
    refuse(wordsOf(error))
  } finally {
    await close()
  }
}

/** The same for an import, whose file or folder comes after its name. */
export async function runImport(
  usage: string,
  body: (tx: Tx, about: Moment & { readonly path: string }) => Promise<string>,
): Promise<void> {
  const [path] = process.argv.slice(2)
  if (path === undefined) return refuse(`用法：${usage}`)
  await runOnDatabase((tx, moment) => body(tx, { ...moment, path }))
}

/** What a person can mend, in words; everything else is ours and thrown on. */
function wordsOf(error: unknown): string {
  if (error instanceof ProblemError) {
    const { title, what, kept, todo, fields = [] } = error.problem
    const rows = fields.map((field) => `✗ ${field.path}  ${field.message}`)
    return [...rows, `✗ ${title}：${what}${kept ?? ''}${todo}`].join('\n')
  }
  if (error instanceof SyntaxError) return `✗ 文件不是 JSON：${error.message}`
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error)
    return `✗ 没有这个文件：${error.path}`
  throw error
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}
