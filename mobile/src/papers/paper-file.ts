import type { Id } from '@shared/kernel/id'

/** 一张照片或一个文件 — kept on this phone until the server has all of it. `paper` is a line of the list or a photo field. */
export type PaperFile = {
  readonly fileId: Id
  readonly paper: string
  readonly mime: string
  readonly size: number
  readonly sha256: string
  readonly hint: string | null
  readonly sent: boolean
}
