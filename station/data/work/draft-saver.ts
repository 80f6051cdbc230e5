import type { DeviceContext } from '../device-context'
import { changeDraft, type DraftChange } from '../local/drafts'

/** Typing is collected for so long before it is written. */
const COLLECT_MS = 400

type Waiting = {
  change: DraftChange
  readonly callOff: () => void
  readonly done: Promise<{ savedAt: string }>
  readonly write: () => void
}

/** 自动保存 — collects changes of a draft and writes them one after another; a promise resolves when its change is on the disk. */
export type DraftSaver = {
  readonly save: (draftId: string, change: DraftChange, when: 'soon' | 'now') => Promise<{ savedAt: string }>
  /** Writes what is collected; resolves when it is on the disk. */
  readonly flush: (draftId?: string) => Promise<void>
  /** Forgets what is collected for a draft that ended. */
  readonly forget: (draftId: string) => void
}

/** Makes the saver of a device. */
export function makeDraftSaver(ctx: DeviceContext): DraftSaver {
  const waiting = new Map<string, Waiting>()
  let line: Promise<unknown> = Promise.resolve()

  const begin = (draftId: string, change: DraftChange): Waiting => {
    let write: () => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      write = resolve
    })
    const done = begun.then(() => {
      const own = waiting.get(draftId)
      waiting.delete(draftId)
      const next = line.catch(() => undefined).then(() => changeDraft(ctx, draftId, own?.change ?? {}))
      line = next
      return next
    })
    const made = { change, callOff: ctx.world.after(COLLECT_MS, write), done, write }
    waiting.set(draftId, made)
    return made
  }
  const writeNow = (one: Waiting) => {
    one.callOff()
    one.write()
  }
  return {
    save: (draftId, change, when) => {
      const known = waiting.get(draftId)
      if (known !== undefined) known.change = { ...known.change, ...change }
      const one = known ?? begin(draftId, change)
      if (when === 'now') writeNow(one)
      return one.done
    },
    flush: async (draftId) => {
      const own = [...waiting].filter(([id]) => draftId === undefined || id === draftId).map(([, one]) => one)
      for (const one of own) writeNow(one)
      await Promise.all(own.map((one) => one.done))
      await line.catch(() => undefined)
    },
    forget: (draftId) => {
      const one = waiting.get(draftId)
      one?.callOff()
      waiting.delete(draftId)
    },
  }
}
