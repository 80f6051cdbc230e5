/** Moves focus and view to an element once it is drawn, so that a screen reader says the new question. */
export function focusOn(id: string): void {
  setTimeout(() => {
    const element = document.getElementById(id)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'center' })
  }, 60)
}

/** Begins the page at its top again and tells its new title. */
export function beginAtTop(titleId: string): void {
  setTimeout(() => {
    scrollTo(0, 0)
    document.getElementById(titleId)?.focus({ preventScroll: true })
  }, 30)
}
