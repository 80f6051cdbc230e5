import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** 小磁盘 — a file system of its own that can be filled to the last byte. */
export type SmallDisk = {
  readonly folder: string
  /** Leaves so many bytes, or not even one. */
  readonly fill: (leave?: number) => void
  /** Gives back what filled it. */
  readonly free: () => void
  readonly close: () => void
}

const PIECE = Buffer.alloc(64 * 1024)

/** Mounts one of so many MiB; null where this user may not mount. */
export function mountSmallDisk(mebibytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=0755`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: (leave = 0) => {
      const handle = openSync(ballast, 'a')
      try {
        for (;;) writeSync(handle, PIECE)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      } finally {
        closeSync(handle)
      }
      if (leave > 0) truncateSync(ballast, Math.max(0, statSync(ballast).size - leave))
    },
    free: () => rmSync(ballast, { force: true }),
    close: () => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** From now on this process may make no file longer than so many bytes; null lifts it. What it writes beyond is cut short, then refused. */
export function limitFileSize(pid: number, bytes: number | null): void {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes ?? 'unlimited'}:`])
}
