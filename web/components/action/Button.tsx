import { type ButtonHTMLAttributes, forwardRef } from 'react'
import { Icon, type IconName } from './Icon'
import './button.css'

/** solid: the one recommended act of a page; line: others; text: a way back; danger: loses something or says no. */
export type ButtonKind = 'solid' | 'line' | 'text' | 'danger'

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: ButtonKind
  /** Key that does the same, shown in the corner: "F9", "Ctrl K". */
  readonly keyHint?: string
  readonly icon?: IconName
  readonly size?: 'normal' | 'small' | 'large'
  /** While true the button keeps its width and focus, and a second press does nothing. */
  readonly busy?: boolean
}

/** 按钮 — says what it does; busy keeps focus and refuses a second press. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { kind = 'line', keyHint, icon, size = 'normal', busy = false, children, className, onClick, ...rest } = props
  return (
    <button
      ref={ref}
      type="button"
      className={`ym-button ym-button-${kind} ym-button-${size} ${className ?? ''}`}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keyHint?.replace(' ', '+').replace('Ctrl', 'Control')}
      onClick={busy ? undefined : onClick}
      {...rest}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
      {keyHint === undefined ? null : <KeyHint>{keyHint}</KeyHint>}
    </button>
  )
})

/** 按键 — a key as it is printed on the keyboard; hidden from screen readers, which hear aria-keyshortcuts. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <span className="ym-key" aria-hidden="true">
      {children}
    </span>
  )
}
