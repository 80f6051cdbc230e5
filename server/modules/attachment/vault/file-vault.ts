import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Keys } from '../../../platform/crypto'
import type { SealedFile } from './sealed-file'

/** 文件库 — where sealed files lie: `<data>/files/<last two characters of the id>/<id>.ymf`. */
export type FileVault = {
  /** A file with its key opened. The id is one of ours, so that no part of a path comes from outside. */
  readonly open: (row: { readonly fileId: string; readonly wrapped: Uint8Array }) => Promise<SealedFile>
  readonly remove: (fileId: string) => Promise<void>
}

/** The vault in a data folder. */
export function openVault(dataFolder: string, keys: Keys): FileVault {
  const pathOf = (fileId: string) => {
    if (!/^[0-9a-f-]{36}$/.test(fileId)) throw new RangeError('not a file id')
    return join(dataFolder, 'files', fileId.slice(-2), `${fileId}.ymf`)
  }
  return {
    open: async (row) => {
      const path = pathOf(row.fileId)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      return { path, key: keys.unwrap(row.wrapped, aboutFile(row.fileId)), about: aboutFile(row.fileId) }
    },
    remove: async (fileId) => rm(pathOf(fileId), { force: true }),
  }
}

/** What the key of a file, and every record of it, is bound to. */
export function aboutFile(fileId: string): string {
  return `file/${fileId}`
}
