import { forwardRef, type InputHTMLAttributes, type TextareaHTMLAttributes } from 'react'

export type TextInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Short word at the right end: 元, 平方米. */
  readonly unit?: string | null
}

/** 单行文字 */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(props, ref) {
  const { value, onChange, unit, className, ...rest } = props
  const input = (
    <input
      ref={ref}
      type="text"
      autoComplete="off"
      spellCheck={false}
      className={`ym-input ${className ?? ''}`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  )
  if (!unit) return input
  return (
    <span className="ym-input-box" style={{ display: 'block' }}>
      {input}
      <span className="ym-input-unit" aria-hidden="true">
        {unit}
      </span>
    </span>
  )
})

export type LongTextInputProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> & {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** 多行文字 — Enter makes a line here; Ctrl+Enter is left to the page. */
export function LongTextInput({ value, onChange, className, ...rest }: LongTextInputProps) {
  return (
    <textarea
      className={`ym-input ${className ?? ''}`}
      rows={3}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  )
}
