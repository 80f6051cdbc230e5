/** What of a keyboard event decides; the event itself fits. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** True when a press is the combination named: "F9", "Ctrl+K", "Shift+Enter", "j". Letters match in either case. */
export function matchKey(press: KeyPress, combination: string): boolean {
  const parts = combination === '+' ? ['+'] : combination.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === wants('Ctrl') &&
    press.altKey === wants('Alt') &&
    (press.shiftKey === wants('Shift') || (key.length === 1 && !/[a-z]/i.test(key)))
  )
}

/** True for a press that somebody types with: a plain key while a text control has the focus. */
export function isTyping(press: KeyPress, target: { tagName?: string; type?: string } | null): boolean {
  if (press.ctrlKey || press.altKey || press.metaKey || /^F\d+$/.test(press.key)) return false
  const tag = target?.tagName?.toLowerCase()
  if (tag === 'textarea' || tag === 'select') return true
  return tag === 'input' && !['checkbox', 'radio', 'button', 'submit'].includes(target?.type ?? '')
}
