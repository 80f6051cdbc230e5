import { pathToFileURL } from 'node:url'
import { formatProblems, readSettings, type Settings } from './platform/env'
import { serveCounty } from './serve-county'

export { serveCounty }

/** The settings of an environment. Throws an Error whose message is the table of what is wrong. */
export function readOrExplain(env: Readonly<Record<string, string | undefined>>): Settings {
  const answer = readSettings(env)
  if ('problems' in answer) throw new Error(formatProblems(answer.problems))
  return answer.settings
}

/** Serves until SIGTERM or SIGINT, then answers what is under way and leaves. */
async function main(): Promise<void> {
  const county = await serveCounty(readOrExplain(process.env))
  process.stdout.write(`ready ${county.url}\n`)
  const stop = () => {
    setTimeout(() => process.exit(1), 20_000).unref()
    void county.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}
