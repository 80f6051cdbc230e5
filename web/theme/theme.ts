import './tokens.css'
import './base.css'

/** 大字 — how large everything is drawn; kept on this machine, for it holds nothing of a person. */
export type TextSize = 'normal' | 'large'

const KEPT_UNDER = 'ym-text-size'

/** The size chosen last on this machine. */
export function readTextSize(): TextSize {
  return localStorage.getItem(KEPT_UNDER) === 'large' ? 'large' : 'normal'
}

/** Draws the whole page in a size and remembers it. */
export function applyTextSize(size: TextSize): void {
  document.documentElement.dataset.text = size
  localStorage.setItem(KEPT_UNDER, size)
}
