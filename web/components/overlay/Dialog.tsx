import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useScrollable } from '../../keys/useScrollable'
import { Button } from '../action/Button'
import './overlay.css'

export type DialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons; the recommended one last, at the right. */
  readonly actions?: ReactNode
  readonly wide?: boolean
}

/** Shows an element as the browser's modal dialog: focus stays inside and comes back where it was, Esc closes. */
function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    const before = document.activeElement
    const onCancel = (event: Event) => {
      event.preventDefault()
      close.current()
    }
    if (!dialog.open) dialog.showModal()
    firstStop(dialog)?.focus()
    dialog.addEventListener('cancel', onCancel)
    return () => {
      dialog.removeEventListener('cancel', onCancel)
      dialog.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return ref
}

/** Where a dialog begins: what is marked `data-first`, its first control, else its recommended button; the browser itself would take the cross. */
function firstStop(dialog: HTMLElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('[data-first]') ??
    dialog.querySelector<HTMLElement>('input:not([type=file]):not([disabled]), textarea:not([disabled])') ??
    dialog.querySelector<HTMLElement>('footer .ym-button-solid:not([disabled])') ??
    dialog.querySelector<HTMLElement>('footer .ym-button:not([disabled])')
  )
}

/** 对话框 — one question or one small task; Esc closes it and loses nothing. */
export function Dialog({ title, onClose, children, actions, wide = false }: DialogProps) {
  const id = useId()
  const ref = useModal(onClose)
  return (
    <dialog ref={ref} aria-labelledby={id} className={`ym-dialog ${wide ? 'ym-dialog-wide' : ''}`}>
      <header className="ym-dialog-head">
        <h2 id={id}>{title}</h2>
        <Button kind="text" icon="cross" aria-label="关上" onClick={onClose} />
      </header>
      <div className="ym-dialog-body">{children}</div>
      {actions === undefined ? null : <footer className="ym-dialog-foot">{actions}</footer>}
    </dialog>
  )
}

export type DrawerProps = DialogProps & {
  /** Second line of the head. */
  readonly note?: ReactNode
  /** How much of the width: a third, or two thirds for an open case. */
  readonly size?: 'third' | 'twoThirds'
}

/** 抽屉 — slides over the right side; what lies beneath is dimmed and waits. */
export function Drawer({ title, note, onClose, children, actions, size = 'third' }: DrawerProps) {
  const id = useId()
  const ref = useModal(onClose)
  const body = useScrollable()
  return (
    <dialog ref={ref} aria-labelledby={id} className={`ym-drawer ym-drawer-${size}`}>
      <header className="ym-dialog-head">
        <div>
          <h2 id={id}>{title}</h2>
          {note === undefined ? null : <div className="ym-note">{note}</div>}
        </div>
        <Button kind="text" icon="cross" onClick={onClose} keyHint="Esc">
          关上
        </Button>
      </header>
      <div ref={body} className="ym-drawer-body">
        {children}
      </div>
      {actions === undefined ? null : <footer className="ym-dialog-foot">{actions}</footer>}
    </dialog>
  )
}
