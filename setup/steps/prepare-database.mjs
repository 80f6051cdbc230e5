import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Brings the database to today's shape in a process of its own: filling a county leaves some sixty megabytes of heap behind that a
 * server would carry for the rest of its life. Answers what was done, in words.
 */
export function prepareInChild({ root, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), root], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const stop = () => child.kill('SIGTERM')
    process.once('exit', stop)
    let said = ''
    let wrong = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      wrong += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('exit', stop)
      if (code === 0) resolve(said.trim())
      else reject(new Error(wrong.trim() || '数据没准备好，没有启动。'))
    })
  })
}

async function prepare(root) {
  const load = (name) => import(pathToFileURL(join(root, 'dist', 'server', `${name}.mjs`)).href)
  const [{ prepareDatabase }, { readOrExplain }] = await Promise.all([load('prepare'), load('main')])
  return prepareDatabase(readOrExplain(process.env))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepare(process.argv[2]).then(
    (note) => process.stdout.write(`${note}\n`),
    (error) => {
      process.stderr.write(`${process.env.YIMEN_TRACE ? error.stack : error.message}\n`)
      process.exitCode = 1
    },
  )
}
