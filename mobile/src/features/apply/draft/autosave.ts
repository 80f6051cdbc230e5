/** How a saver waits; a test brings its own clock. */
export type Timers = {
  readonly set: (act: () => void, ms: number) => unknown
  readonly clear: (timer: unknown) => void
}

const REAL: Timers = {
  set: (act, ms) => setTimeout(act, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

/** 自动保存 — saves the newest value once nothing has changed for a moment; `now` saves at once what is waiting. */
export type Autosave<T> = { readonly change: (value: T) => void; readonly now: () => void; readonly stop: () => void }

/** Makes a saver that waits `ms` after the last change. Only the newest value is ever saved, and each once. */
export function makeAutosave<T>(save: (value: T) => void, ms: number, timers: Timers = REAL): Autosave<T> {
  let waiting: { value: T } | null = null
  let timer: unknown = null
  const now = () => {
    if (timer !== null) timers.clear(timer)
    timer = null
    if (waiting === null) return
    const { value } = waiting
    waiting = null
    save(value)
  }
  return {
    change: (value) => {
      waiting = { value }
      if (timer !== null) timers.clear(timer)
      timer = timers.set(now, ms)
    },
    now,
    stop: () => {
      if (timer !== null) timers.clear(timer)
      timer = null
      waiting = null
    },
  }
}
