/** Moves focus and view to an element once it is drawn, so that a screen reader says the new question. */
export function focusOn(id: string): void {
  setTimeout(() => {
    const element = shown(id)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'center' })
  }, 60)
}

/** Begins the page at its top again and tells its new title. */
export function beginAtTop(titleId: string): void {
  setTimeout(() => {
    const title = shown(titleId)
    title?.closest('.taro_page')?.scrollTo(0, 0)
    title?.focus({ preventScroll: true })
  }, 30)
}

/** The element of the screen on top: screens beneath it stay in the document with the same ids. */
function shown(id: string): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].at(-1) ?? null
}
