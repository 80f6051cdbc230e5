import { type RefObject, useEffect, useRef } from 'react'
import { moveByEnter } from '../keys/move-focus'

/**
 * Keys of a form: Enter to the next field, Shift+Enter back, and `onEnd` after the last. Also tells which field was left, by the
 * `data-path` that its field carries. One listener for the whole form, so that a control need not know of it.
 */
export function useFormKeys(onLeave?: (key: string) => void, onEnd?: () => void): RefObject<HTMLDivElement> {
  const ref = useRef<HTMLDivElement>(null)
  const now = useRef({ onLeave, onEnd })
  now.current = { onLeave, onEnd }
  useEffect(() => {
    const form = ref.current
    if (form === null) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing) return
      const { key, shiftKey, ctrlKey, target } = event
      if (!(target instanceof Node) || !form.contains(target)) return
      if (moveByEnter({ key, shiftKey, ctrlKey, target, currentTarget: form })) event.preventDefault()
      else if (!shiftKey && target instanceof HTMLInputElement) now.current.onEnd?.()
    }
    const onFocusOut = (event: FocusEvent) => {
      const field = event.target instanceof Element ? event.target.closest('[data-path]') : null
      const path = field?.getAttribute('data-path')
      if (!path || field?.contains(event.relatedTarget as Node | null)) return
      now.current.onLeave?.(path.split('.')[0] ?? path)
    }
    // On the document, so that a control's own handler has picked its option before the focus goes on.
    document.addEventListener('keydown', onKeyDown)
    form.addEventListener('focusout', onFocusOut)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      form.removeEventListener('focusout', onFocusOut)
    }
  }, [])
  return ref
}
