import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import type { RequestContext } from '../../../platform/trpc'
import type { FileVault } from '../vault/file-vault'
import { addBytes, openUpload } from './uploads'

/**
 * 断点续传的库 — what tus writes into, for one request: the store knows who asks, so that nothing is found or written that is not
 * theirs. Bytes go straight into the sealed file; no plain byte touches the disk.
 */
export class SealedStore extends DataStore {
  constructor(
    private readonly request: RequestContext,
    private readonly vault: FileVault,
  ) {
    super()
    this.extensions = ['creation', 'creation-with-upload']
  }

  /** The row was made when the upload was announced (`onUploadCreate`), which knows the hash. */
  override async create(upload: Upload): Promise<Upload> {
    return upload
  }

  override async write(stream: Readable, fileId: string, offset: number): Promise<number> {
    return (await addBytes(this.request, this.vault, { fileId, offset, source: stream })).kept
  }

  override async getUpload(fileId: string): Promise<Upload> {
    const { row, kept } = await openUpload(this.request, this.vault, fileId)
    return new Upload({ id: fileId, size: row.bytes, offset: kept, creation_date: row.createdAt.toISOString() })
  }

  override async remove(): Promise<void> {
    throw ERRORS.INVALID_TERMINATION
  }
}
