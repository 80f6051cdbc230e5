import { type RefObject, useEffect, useRef } from 'react'

/** For a region that scrolls and holds nothing to press: the keyboard must be able to reach and scroll it. `begin` puts the focus there. */
export function useScrollable(begin = false): RefObject<HTMLDivElement> {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (ref.current === null) return
    ref.current.tabIndex = 0
    if (begin) ref.current.focus()
  }, [begin])
  return ref
}
