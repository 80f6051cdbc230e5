import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const SOURCE = /\.(ts|tsx|mjs|cjs)$/
const EXEMPT = /(^|\/)(generated|dist|fixtures)\//

/** Every source file that git knows or would know, with its lines. */
export function listSourceFiles(): { path: string; lines: string[] }[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return listed
    .split('\n')
    .filter((path) => SOURCE.test(path) && !EXEMPT.test(path) && existsSync(path))
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n') }))
}
