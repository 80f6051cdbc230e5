import { FileRefused, type OutgoingFile } from '../platform/net/outgoing'

/** 一个文件传到哪了 */
export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly sent: number }
  | { readonly kind: 'paused'; readonly sent: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly words: string }

/** A file in the queue: what is known of it, and how its bytes are read when its turn comes. */
export type QueuedFile = Omit<OutgoingFile, 'bytes'> & {
  readonly size: number
  readonly read: () => Promise<ArrayBuffer | null>
}

export type QueueOptions = {
  readonly send: (file: OutgoingFile, onProgress: (sent: number) => void) => Promise<void>
  readonly onDone: (fileId: string) => void
  readonly onChange: () => void
  readonly wait?: (ms: number) => Promise<void>
}

/** 全部进度 */
export type UploadTotals = {
  readonly files: number
  readonly done: number
  readonly percent: number
  readonly stuck: boolean
  /** Files that the server will not take: another must be given in their place. */
  readonly refused: number
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000

/**
 * 上传队列 — one file at a time, in order; a cut line pauses, waits and goes on from the last byte that the server has; a file that the
 * server will not take is set aside with its reason and does not hold up the others. Nothing begins before `start`.
 */
export class UploadQueue {
  readonly #states = new Map<string, { file: QueuedFile; state: UploadState }>()
  readonly #options: QueueOptions
  #running = false
  #started = false
  #nudge: (() => void) | null = null

  constructor(options: QueueOptions) {
    this.#options = options
  }

  /** Adds a file, `sent` when an earlier sitting has sent it; one that is there already stays as it is. */
  add(file: QueuedFile, sent = false): void {
    if (this.#states.has(file.fileId)) return
    this.#states.set(file.fileId, { file, state: { kind: sent ? 'done' : 'waiting' } })
    this.#changed()
    if (this.#started) void this.#run()
  }

  /** Takes a file out again. */
  remove(fileId: string): void {
    this.#states.delete(fileId)
    this.#changed()
  }

  /** Begins, or tries at once again what waits. */
  start(): void {
    this.#started = true
    this.#nudge?.()
    void this.#run()
  }

  /** How far a file is; null when it is not here. */
  stateOf(fileId: string): UploadState | null {
    return this.#states.get(fileId)?.state ?? null
  }

  /** How far all of them are together. */
  totals(): UploadTotals {
    const all = [...this.#states.values()]
    const bytes = all.reduce((sum, one) => sum + one.file.size, 0)
    const sent = all.reduce(
      (sum, { file, state }) => sum + (state.kind === 'done' ? file.size : 'sent' in state ? state.sent : 0),
      0,
    )
    return {
      files: all.length,
      done: all.filter((one) => one.state.kind === 'done').length,
      percent: bytes === 0 ? 100 : Math.floor((sent / bytes) * 100),
      stuck: all.some((one) => one.state.kind === 'paused'),
      refused: all.filter((one) => one.state.kind === 'refused').length,
    }
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    let waitMs = FIRST_WAIT_MS
    for (let next = this.#next(); next !== null; next = this.#next()) {
      if (await this.#sendOne(next)) {
        waitMs = FIRST_WAIT_MS
        continue
      }
      await this.#pause(waitMs)
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    }
    this.#running = false
  }

  #next(): QueuedFile | null {
    for (const { file, state } of this.#states.values())
      if (state.kind === 'waiting' || state.kind === 'paused') return file
    return null
  }

  async #sendOne(file: QueuedFile): Promise<boolean> {
    let sent = 0
    this.#set(file.fileId, { kind: 'sending', sent })
    try {
      const bytes = await file.read()
      if (bytes === null) throw new FileRefused('手机里找不到这张了，请再拍一张。')
      await this.#options.send({ fileId: file.fileId, sha256: file.sha256, kind: file.kind, bytes }, (now) => {
        sent = now
        this.#set(file.fileId, { kind: 'sending', sent: now })
      })
      if (!this.#states.has(file.fileId)) return true
      this.#set(file.fileId, { kind: 'done' })
      this.#options.onDone(file.fileId)
      return true
    } catch (error) {
      if (error instanceof FileRefused) {
        this.#set(file.fileId, { kind: 'refused', words: error.words })
        return true
      }
      this.#set(file.fileId, { kind: 'paused', sent })
      return false
    }
  }

  async #pause(ms: number): Promise<void> {
    const wait = this.#options.wait ?? ((time) => new Promise<void>((resolve) => setTimeout(resolve, time)))
    await Promise.race([
      wait(ms),
      new Promise<void>((resolve) => {
        this.#nudge = resolve
      }),
    ])
    this.#nudge = null
  }

  #set(fileId: string, state: UploadState): void {
    const held = this.#states.get(fileId)
    if (held === undefined) return
    this.#states.set(fileId, { ...held, state })
    this.#changed()
  }

  #changed(): void {
    this.#options.onChange()
  }
}
