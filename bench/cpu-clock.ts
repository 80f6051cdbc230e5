import { readdirSync, readFileSync } from 'node:fs'

/** Ticks a second of /proc on Linux. */
const TICKS = 100

/** CPU milliseconds that this process and a PostgreSQL server have used so far; the server's by /proc, in steps of 10 ms. */
export function cpuMs(postmaster: number): { readonly node: number; readonly postgres: number } {
  const { user, system } = process.cpuUsage()
  return { node: (user + system) / 1000, postgres: ticksOf(postmaster) * (1000 / TICKS) }
}

/** Own time of the postmaster, that of its living children, and that of those that ended. */
function ticksOf(postmaster: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(name))
    .filter((stat) => stat !== null && stat.parent === postmaster)
  const own = statOf(String(postmaster))
  return (own?.own ?? 0) + (own?.ended ?? 0) + children.reduce((sum, stat) => sum + (stat?.own ?? 0), 0)
}

function statOf(pid: string): { parent: number; own: number; ended: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number)
    return {
      parent: fields[1] ?? 0,
      own: (fields[11] ?? 0) + (fields[12] ?? 0),
      ended: (fields[13] ?? 0) + (fields[14] ?? 0),
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return null
    throw error
  }
}
