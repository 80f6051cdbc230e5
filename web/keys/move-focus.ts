/** Which of `count` places comes after `at` in a direction; null beyond the ends, so that the page may do something else there. */
export function placeAfter(at: number, count: number, direction: 1 | -1): number | null {
  const next = at + direction
  return next >= 0 && next < count ? next : null
}

const CONTROLS = 'input:not([disabled]):not([readonly]):not([tabindex="-1"]), textarea:not([disabled]):not([readonly])'

/** The controls of a form in the order of the page; of a group of radios only the chosen one, or the first. */
function controlsOf(form: HTMLElement): HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLInputElement>(CONTROLS)].filter((one) => one.offsetParent !== null)
  const seen = new Set<string>()
  return all.filter((one) => {
    if (one.type !== 'radio') return true
    if (seen.has(one.name)) return false
    const chosen = all.find((other) => other.name === one.name && other.checked)
    if (chosen !== undefined && chosen !== one) return false
    seen.add(one.name)
    return true
  })
}

/** Enter goes to the next field, Shift+Enter back. True when it moved; false at the end of the form or where Enter makes a line. */
export function moveByEnter(event: {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  target: EventTarget | null
  currentTarget: HTMLElement
}): boolean {
  if (event.key !== 'Enter' || event.ctrlKey || !(event.target instanceof HTMLElement)) return false
  const target = event.target
  if (target.tagName === 'BUTTON' || (target.tagName === 'TEXTAREA' && !event.shiftKey)) return false
  const controls = controlsOf(event.currentTarget)
  const at = controls.findIndex(
    (one) =>
      one === target || (target instanceof HTMLInputElement && target.type === 'radio' && isSameGroup(one, target)),
  )
  const next = placeAfter(at, controls.length, event.shiftKey ? -1 : 1)
  const control = next === null ? undefined : controls[next]
  control?.focus()
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
  return control !== undefined
}

function isSameGroup(one: HTMLElement, other: HTMLInputElement): boolean {
  return one instanceof HTMLInputElement && one.type === 'radio' && one.name === other.name
}
