import { ProblemError } from '@shared/problem/problem'
import { systemClock } from '../platform/clock'
import { inTransaction, openDatabase, type Tx } from '../platform/db'
import { formatProblems, readDatabaseUrl } from '../platform/env'

/** What a command of the operator is about: what came after its name, and the moment at which it runs. */
export type Import = { readonly path: string; readonly at: Date; readonly today: string }

/**
 * One import at the terminal: a path, the database of DATABASE_URL or DATABASE_URL_FILE, one transaction, one line at the end. What may not be
 * imported is said row by row, nothing is changed then and the command ends with 1.
 */
export async function runImport(usage: string, body: (tx: Tx, about: Import) => Promise<string>): Promise<void> {
  const [path] = process.argv.slice(2)
  const database = readDatabaseUrl(process.env)
  if (path === undefined) return refuse(`用法：${usage}`)
  if ('problems' in database) return refuse(formatProblems(database.problems))
  const clock = systemClock()
  const about = { path, at: new Date(clock.nowMs()), today: clock.today() }
  const { db, close } = openDatabase({ url: database.databaseUrl, poolSize: 1 })
  try {
    const said = await inTransaction(db, (tx) => body(tx, about), { timeoutMs: 60_000 })
    process.stdout.write(`${said}\n`)
  } catch (error) {
    refuse(wordsOf(error))
  } finally {
    await close()
  }
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
