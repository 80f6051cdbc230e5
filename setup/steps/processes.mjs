import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'

const STOP_MS = 20_000

/** True while a process works; one that ended and was only not collected yet (a zombie) does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  const file = `/proc/${pid}/stat`
  if (!existsSync('/proc/self/stat')) return true
  if (!existsSync(file)) return false
  const text = readFileSync(file, 'utf8')
  return text.charAt(text.lastIndexOf(')') + 2) !== 'Z'
}

/** Ends a process the quick and clean way and waits until it is gone. */
export async function stopProcess(pid) {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (const deadline = Date.now() + STOP_MS; isAlive(pid) && Date.now() < deadline; ) await pause(30)
}

/** A port that nobody uses at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
