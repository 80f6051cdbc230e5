import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { copyMark } from '../../../web/print/copy-mark'

/** The paper is on the screen before the print window stops everything. */
const PAINT_MS = 150

type Printing = {
  /** How often it was printed when the page opened. */
  readonly before: number
  /** True for a paper that is printed by itself, once it is there. */
  readonly atOnce: boolean
  /** False while there is no paper to print. */
  readonly ready: boolean
  /** Counts one more print; answers how many there were with it. */
  readonly note: () => Promise<number>
}

/** 打印 — by itself the first time, and again when asked, with the mark of a copy. Printing is counted after the print window. */
export function usePrint({ before, atOnce, ready, note }: Printing): {
  readonly mark: ReturnType<typeof copyMark>
  readonly printed: number
  readonly print: () => Promise<void>
} {
  const [printed, setPrinted] = useState(before)
  const [mark, setMark] = useState(copyMark(Math.max(0, before - 1)))
  const first = useRef(atOnce)
  const noting = useRef(note)
  noting.current = note
  const print = useCallback(async () => {
    if (!ready) return
    // The mark must stand on the paper before the print window stops everything.
    flushSync(() => setMark(copyMark(printed)))
    window.print()
    setPrinted(await noting.current())
  }, [ready, printed])
  useEffect(() => {
    if (!first.current || !ready) return
    first.current = false
    const timer = setTimeout(() => void print(), PAINT_MS)
    return () => clearTimeout(timer)
  }, [ready, print])
  return { mark, printed, print }
}
