import type { InputHTMLAttributes } from 'react'
import { useState } from 'react'
import { parseTypedDate } from './typed-date'

export type DateInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'type'> & {
  /** YYYY-MM-DD, or YYYY-MM for a month; empty when not typed. What is not a whole date is handed on as typed, for the form to refuse. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly month?: boolean
}

/** 日期 — eight digits are enough: 20261203. The browser's own control follows the machine's language, and village machines differ. */
export function DateInput({ value, onChange, month = false, className, onBlur, ...rest }: DateInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      maxLength={14}
      placeholder={month ? '年月 6 位，如 202612' : '年月日 8 位，如 20261203'}
      className={`ym-input ym-figures ${className ?? ''}`}
      value={typed ?? value}
      onChange={(event) => {
        const text = event.target.value
        setTyped(text)
        onChange(parseTypedDate(text, month) ?? text.trim())
      }}
      onBlur={(event) => {
        setTyped(null)
        onBlur?.(event)
      }}
      {...rest}
    />
  )
}
