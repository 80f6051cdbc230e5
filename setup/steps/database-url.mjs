import { readFileSync } from 'node:fs'
import { Stop } from './stop.mjs'

/**
 * The address of the database that the settings name: DATABASE_URL, else what DATABASE_URL_FILE holds, as the server itself reads them; null
 * when neither is given. A file that cannot be read stops the start: the demo's database in its place would look like lost data.
 */
export function databaseUrlOf(env) {
  if (env.DATABASE_URL) return env.DATABASE_URL
  const file = env.DATABASE_URL_FILE
  if (!file) return null
  let url
  try {
    url = readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new Stop(`DATABASE_URL_FILE 的文件 ${file} 读不出来（${error.code ?? error.message}）。没有启动。`)
  }
  if (url === '') throw new Stop(`DATABASE_URL_FILE 的文件 ${file} 是空的。没有启动。`)
  return url
}
