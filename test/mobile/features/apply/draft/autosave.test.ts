import { describe, expect, it } from 'vitest'
import { makeAutosave } from '../../../../../mobile/src/features/apply/draft/autosave'

/** A clock that stands still until it is told to ring. */
function standingTimers() {
  const waiting = new Map<number, () => void>()
  let next = 0
  return {
    timers: {
      set: (act: () => void) => {
        next += 1
        waiting.set(next, act)
        return next
      },
      clear: (timer: unknown) => void waiting.delete(Number(timer)),
    },
    ring: () => {
      const acts = [...waiting.values()]
      waiting.clear()
      for (const act of acts) act()
    },
    count: () => waiting.size,
  }
}

describe('saving by itself', () => {
  it('keeps only the newest of many changes, once', () => {
    const saved: string[] = []
    const clock = standingTimers()
    const autosave = makeAutosave((value: string) => void saved.push(value), 500, clock.timers)
    for (const text of ['旷', '旷德', '旷德生']) autosave.change(text)
    expect(clock.count()).toBe(1)
    clock.ring()
    clock.ring()
    expect(saved).toEqual(['旷德生'])
  })

  it('saves what waits when the page is left, and nothing when nothing waits', () => {
    const saved: string[] = []
    const clock = standingTimers()
    const autosave = makeAutosave((value: string) => void saved.push(value), 500, clock.timers)
    autosave.now()
    autosave.change('a')
    autosave.now()
    clock.ring()
    expect(saved).toEqual(['a'])
  })

  it('saves nothing after it was stopped', () => {
    const saved: string[] = []
    const clock = standingTimers()
    const autosave = makeAutosave((value: string) => void saved.push(value), 500, clock.timers)
    autosave.change('a')
    autosave.stop()
    clock.ring()
    autosave.now()
    expect(saved).toEqual([])
  })
})
