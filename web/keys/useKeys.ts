import { useEffect, useRef } from 'react'
import { isTyping, matchKey } from './match-key'

/** Keys of a page: each combination with what it does, or null while it does nothing. */
export type KeyMap = Readonly<Record<string, (() => void) | null | undefined>>

/** Listens for a page's keys. Plain letters stay with a text control that has the focus; a modal dialog keeps all keys to itself. */
export function useKeys(keys: KeyMap): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (isTyping(event, target as HTMLInputElement | null)) return
      const found = Object.entries(now.current).find(([combination, act]) => act && matchKey(event, combination))
      if (found === undefined) return
      event.preventDefault()
      found[1]?.()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
